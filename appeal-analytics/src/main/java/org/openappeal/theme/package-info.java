/**
 * What a text is about, with the evidence: taxonomies of themes, and a classifier that finds their
 * phrases.
 *
 * <p>A taxonomy is data: themes in a tree, each with phrases that speak for it. The classifier
 * walks once over a text, finds all phrases of all themes at once whatever their inflection, and
 * keeps for each where it stands in the original text; what it rejected, it keeps with the reason.
 *
 * <p>Start with {@link org.openappeal.theme.ThemeClassifier} and {@link
 * org.openappeal.theme.Taxonomies}:
 *
 * <pre>{@code
 * Classification c = ThemeClassifier.standard().classify(project);
 * c.primary().ifPresent(match -> System.out.println(match.theme() + " " + match.score()));
 * System.out.println(c.explain());
 * }</pre>
 *
 * <p>{@link org.openappeal.theme.ThemeModel} gives a second opinion: it was trained on labelled
 * texts, and weighs what the phrases found and words beside them.
 */
@NullMarked
package org.openappeal.theme;

import org.jspecify.annotations.NullMarked;
