/**
 * The Humanitarian Exchange Language: tables whose columns carry hashtags, as the field shares
 * them.
 *
 * <p>Start with {@link org.openappeal.format.hxl.HxlFormat}.
 *
 * <pre>{@code
 * Appeals.write(appeal, Path.of("projects.hxl.csv"), new HxlFormat());
 * }</pre>
 */
@NullMarked
package org.openappeal.format.hxl;

import org.jspecify.annotations.NullMarked;
