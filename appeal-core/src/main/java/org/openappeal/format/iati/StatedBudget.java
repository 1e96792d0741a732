package org.openappeal.format.iati;

import org.joda.money.Money;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;

/**
 * A budget or a planned disbursement of an activity as the file states it.
 *
 * @param at where it stands
 * @param stage original (type 1, or none stated) or revised (type 2)
 * @param period the period
 * @param value the money, perhaps below zero
 */
record StatedBudget(Element at, BudgetStage stage, DateRange period, Money value) {}
