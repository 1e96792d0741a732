/**
 * What sheets of rows have in common, in text files and workbooks: one row a project, or a project
 * and period, below a row of headers or hashtags. {@link org.openappeal.format.sheet.SheetReader}
 * makes an appeal of rows, and {@link org.openappeal.format.sheet.Sheet} rows of an appeal; a
 * format of files adds how rows stand in them. Headers are understood whatever their case, spaces
 * and accents; a {@link org.openappeal.format.sheet.SheetMapping} explains others.
 *
 * <p>Start with {@link org.openappeal.format.sheet.SheetMapping} and {@link
 * org.openappeal.format.sheet.SheetColumn}.
 *
 * <pre>{@code
 * SheetMapping mapping = SheetMapping.read(Path.of("mapping.json"));
 * SheetFormat format = CsvFormat.standard().withMapping(mapping);
 * }</pre>
 */
@NullMarked
package org.openappeal.format.sheet;

import org.jspecify.annotations.NullMarked;
