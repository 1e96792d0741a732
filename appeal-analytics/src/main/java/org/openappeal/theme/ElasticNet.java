package org.openappeal.theme;

import java.util.Arrays;

/**
 * A logistic regression whose weights are kept few and small: it finds the weights {@code w} that
 * minimize {@code -logLikelihood + sum(few * |w|) + sum(small / 2 * w^2)}, one weight after the
 * other. (Friedman, Hastie and Tibshirani, Regularization Paths for Generalized Linear Models via
 * Coordinate Descent, 2010; the steps take the bound 1/4 of the logistic function's slope.)
 */
final class ElasticNet {

  private static final int MOST_ROUNDS = 300;
  private static final double LEAST_STEP = 1e-3;
  private static final double MOST_SLOPE = 0.25;

  private ElasticNet() {}

  /**
   * One column of the data: the rows that aren't 0 there.
   *
   * @param few the penalty on the size of its weight
   * @param small the penalty on the square of its weight
   */
  @SuppressWarnings("ArrayRecordComponent") // Never let out of the package, never changed.
  record Column(int[] rows, double[] values, double few, double small) {

    /** How fast the gradient of the weight can grow. */
    double slope() {
      double squares = Arrays.stream(values).map(value -> value * value).sum();
      return MOST_SLOPE * squares + small;
    }
  }

  /** Returns the weight of each column. */
  static double[] fit(Column[] columns, boolean[] isYes) {
    Rows rows = new Rows(isYes);
    double[] weights = new double[columns.length];
    double[] slopes = Arrays.stream(columns).mapToDouble(Column::slope).toArray();
    double step = Double.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && step > LEAST_STEP; round++) {
      step = 0;
      for (int i = 0; i < columns.length; i++) {
        double change = next(columns[i], weights[i], slopes[i], rows) - weights[i];
        if (change != 0) {
          weights[i] += change;
          step = Math.max(step, Math.abs(change));
          rows.add(columns[i], change);
        }
      }
    }
    return weights;
  }

  private static double next(Column column, double weight, double slope, Rows rows) {
    double target = slope * weight - rows.gradient(column) - column.small() * weight;
    return Math.signum(target) * Math.max(0, Math.abs(target) - column.few()) / slope;
  }

  /** What the weights so far say of each row, and how far that is from the truth. */
  private static final class Rows {

    private final boolean[] isYes;
    private final double[] odds;
    private final double[] wrong;

    Rows(boolean[] isYes) {
      this.isYes = isYes;
      this.odds = new double[isYes.length];
      this.wrong = new double[isYes.length];
      for (int row = 0; row < isYes.length; row++) {
        judge(row);
      }
    }

    private void judge(int row) {
      wrong[row] = ThemeModel.probability(odds[row]) - (isYes[row] ? 1 : 0);
    }

    double gradient(Column column) {
      double gradient = 0;
      for (int i = 0; i < column.rows().length; i++) {
        gradient += column.values()[i] * wrong[column.rows()[i]];
      }
      return gradient;
    }

    void add(Column column, double change) {
      for (int i = 0; i < column.rows().length; i++) {
        int row = column.rows()[i];
        odds[row] += change * column.values()[i];
        judge(row);
      }
    }
  }
}
