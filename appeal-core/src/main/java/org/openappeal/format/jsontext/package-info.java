/**
 * JSON texts read token by token, within limits, with what is wrong told at its line, column and
 * JSON pointer. What formats of JSON have in common; not for others.
 *
 * <p>Start with {@link org.openappeal.format.jsontext.JsonReading} and {@link
 * org.openappeal.format.jsontext.JsonText}.
 *
 * <pre>{@code
 * JsonReading reading = JsonReading.start(in, "appeal.json", Limits.standard());
 * reading.run(() -> reading.text().nextToken());
 * reading.log().problems();
 * }</pre>
 */
@NullMarked
package org.openappeal.format.jsontext;

import org.jspecify.annotations.NullMarked;
