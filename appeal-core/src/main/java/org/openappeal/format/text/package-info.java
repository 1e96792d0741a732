/**
 * What readers of text files have in common: decoding, and the problems of one file with their
 * places, up to a limit. Not for others.
 *
 * <p>Start with {@link org.openappeal.format.text.ProblemLog} and {@link
 * org.openappeal.format.text.TextDecoder}.
 *
 * <pre>{@code
 * ProblemLog log = new ProblemLog("appeal.json", Limits.standard());
 * log.error(ProblemCode.MISSING, "Title is missing", Optional.empty(), "/title");
 * }</pre>
 */
@NullMarked
package org.openappeal.format.text;

import org.jspecify.annotations.NullMarked;
