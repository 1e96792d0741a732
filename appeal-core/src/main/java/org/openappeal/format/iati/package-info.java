/**
 * Activities as the International Aid Transparency Initiative exchanges them. An {@link
 * org.openappeal.format.iati.ActivityReader} reads the elements of one activity after the other, a
 * {@link org.openappeal.format.iati.ProjectMaker} makes a project of them, and an {@link
 * org.openappeal.format.iati.AppealMaker} an appeal of all; the writer goes the other way.
 *
 * <p>Start with {@link org.openappeal.format.Appeals}, which needs no knowledge of this package, or
 * with {@link org.openappeal.format.iati.IatiFormat} for the places of projects read one at a time.
 *
 * <pre>{@code
 * Appeals.write(appeal, Path.of("activities.xml"), new IatiFormat(), System.err::println);
 * }</pre>
 */
@NullMarked
package org.openappeal.format.iati;

import org.jspecify.annotations.NullMarked;
