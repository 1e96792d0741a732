package org.openappeal.format.iati;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A country, region or sector of an activity as the file states it.
 *
 * @param at where it stands
 * @param vocabulary the list that the code comes from, as version 2.03 numbers it; empty for
 *     countries
 * @param code the code
 * @param percent its part in percent, with the decimals that are written
 */
record StatedShare(Element at, String vocabulary, String code, Optional<BigDecimal> percent) {}
