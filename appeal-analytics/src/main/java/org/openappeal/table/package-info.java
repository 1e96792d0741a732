/**
 * Tables to be read by people and by programs: rows of exact cells under columns that know what
 * kind of figure they hold, rendered as text, Markdown, CSV, HTML or JSON. A table holds what is
 * said, a format decides how it looks; amounts stay exact in both.
 *
 * <p>Start with {@link org.openappeal.table.Table} and {@link org.openappeal.table.TableFormat}.
 *
 * <pre>{@code
 * Table table = Table.builder()
 *     .addColumns(Column.text("place", "Place"), Column.money("required", "Required"))
 *     .addRow(Cell.text("Kenya"), Cell.money(usd(1_000_000)))
 *     .build();
 * String page = table.to(TableFormat.MARKDOWN);
 * }</pre>
 */
@NullMarked
package org.openappeal.table;

import org.jspecify.annotations.NullMarked;
