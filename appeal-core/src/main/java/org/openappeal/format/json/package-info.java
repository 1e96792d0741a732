/**
 * The library's own format: an appeal as one JSON object, in UTF-8, described by the JSON Schema
 * {@code appeal-1.schema.json} beside these classes. Each noun has a codec that reads and writes
 * it. Reading is strict, and goes on after a mistake to find the next one; amounts are exact
 * decimals; the same appeal always gives the same bytes.
 *
 * <p>Start with {@link org.openappeal.format.Appeals}, which needs no knowledge of this package, or
 * with {@link org.openappeal.format.json.JsonFormat} to choose the layout.
 *
 * <pre>{@code
 * Appeals.write(appeal, path, JsonFormat.compact());
 * }</pre>
 */
@NullMarked
package org.openappeal.format.json;

import org.jspecify.annotations.NullMarked;
