/**
 * Speed, measured beside peers in one run.
 *
 * <p>{@code mvn -q -Pbenchmarks -Dquick compile exec:exec -Djmh.args="RollupBenchmark"} measures
 * rollups, {@code ThemeBenchmark} classification, {@code IatiBenchmark} reading; more arguments are
 * those of JMH, such as {@code -p projects=1000000}.
 */
@NullMarked
package org.openappeal.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
