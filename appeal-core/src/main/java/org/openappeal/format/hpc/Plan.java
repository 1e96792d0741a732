package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.joda.money.Money;
import org.openappeal.model.DateRange;
import org.openappeal.model.Location;
import org.openappeal.model.Partner;

/**
 * What a file says of a response plan.
 *
 * @param id the number of the plan
 * @param code the code, such as {@code RSYR22}
 * @param name the name
 * @param period from the first to the last day
 * @param years the years to which it belongs
 * @param location the countries
 * @param partners the organizations
 * @param original what was required first, if it is stated
 * @param revised what is required now, if it is stated
 */
record Plan(
    String id,
    String code,
    String name,
    DateRange period,
    ImmutableList<Integer> years,
    Location location,
    ImmutableList<Partner> partners,
    Optional<Money> original,
    Optional<Money> revised) {}
