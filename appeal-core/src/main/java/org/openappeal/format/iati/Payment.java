package org.openappeal.format.iati;

import org.joda.money.Money;

/**
 * A transaction of an activity as the file states it.
 *
 * @param at where it stands
 * @param value the money, perhaps below zero
 */
record Payment(Element at, Money value) {}
