/**
 * The countries and regions of the world, as the code lists of the field know them: ISO 3166 with
 * its withdrawn codes, the regions of the United Nations (M49) and those of the OECD's Development
 * Assistance Committee (DAC), which IATI uses. What a file calls a country by name, three letters
 * or number maps to the {@link org.openappeal.model.CountryCode} of the model, and back.
 *
 * <p>The tables come with the library (see {@code countries.tsv}, {@code m49.tsv} and {@code
 * dac.tsv} beside these classes, and {@code SOURCES.md} for where each column is from), so that
 * results don't depend on the Java version. They are read when they are first asked for.
 *
 * <p>Start with {@link org.openappeal.geo.Countries} and {@link org.openappeal.geo.Regions}.
 *
 * <pre>{@code
 * CountryCode congo = Countries.find("Congo, Dem. Rep.").orElseThrow();    // CD
 * Countries.alpha3(congo);                                                 // COD
 * Regions.m49Of(congo).orElseThrow().path();       // World, Africa, Sub-Saharan Africa, Middle Africa
 * }</pre>
 */
@NullMarked
package org.openappeal.geo;

import org.jspecify.annotations.NullMarked;
