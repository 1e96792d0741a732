/**
 * An appeal as a database for analysts: one file of DuckDB with tables, and views that answer in
 * SQL what rollups answer in Java, to the cent.
 *
 * <p>Start with {@link org.openappeal.samples.duckdb.DuckdbFormat}.
 *
 * <pre>{@code
 * Appeals.write(appeal, Path.of("appeal.duckdb"), new DuckdbFormat());
 * }</pre>
 */
@NullMarked
package org.openappeal.samples.duckdb;

import org.jspecify.annotations.NullMarked;
