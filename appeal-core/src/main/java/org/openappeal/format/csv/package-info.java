/**
 * Comma-separated values, as spreadsheets and programs exchange them. How rows stand in a text is
 * told here; what they mean, in {@link org.openappeal.format.sheet}.
 *
 * <p>Start with {@link org.openappeal.format.csv.CsvFormat}.
 *
 * <pre>{@code
 * Appeals.write(appeal, Path.of("projects.csv"), CsvFormat.standard());
 * }</pre>
 */
@NullMarked
package org.openappeal.format.csv;

import org.jspecify.annotations.NullMarked;
