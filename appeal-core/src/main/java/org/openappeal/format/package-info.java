/**
 * Reads appeals from files and writes them to files. A format plugs in as an {@link
 * org.openappeal.format.AppealFormat}. What is wrong with a file is a value, a {@link
 * org.openappeal.format.Problem} with file, line, column and path; a reader goes on after the first
 * one and tells all. A file or stream that can't be read at all is an {@link
 * java.io.UncheckedIOException}.
 *
 * <p>Start with {@link org.openappeal.format.Appeals} and {@link org.openappeal.format.ReadResult}.
 *
 * <pre>{@code
 * Appeal appeal = Appeals.read(Path.of("migration-initiatives-2002.json"));
 * ReadResult<Appeal> result = Appeals.tryRead(path);
 * result.problems().forEach(System.err::println);
 * }</pre>
 */
@NullMarked
package org.openappeal.format;

import org.jspecify.annotations.NullMarked;
