package org.openappeal.rollup;

/** The dimension whose members are the states of {@link FundingState}. */
record FundingDimension(String name) implements Dimension {}
