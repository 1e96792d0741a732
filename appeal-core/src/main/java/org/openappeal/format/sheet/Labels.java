package org.openappeal.format.sheet;

import java.util.Optional;

/** By what the columns of a sheet are known. */
public enum Labels {
  /** By a row of headers, in words. */
  HEADERS {
    @Override
    Optional<ColumnUse> meaning(String text) {
      return HeaderNames.find(text);
    }

    @Override
    String example(SheetColumn column) {
      return "\"" + column.header() + (column.isLineAmount() ? " 2002" : "") + "\"";
    }
  },
  /** By a row of hashtags of the Humanitarian Exchange Language, below other headers or none. */
  HASHTAGS {
    @Override
    Optional<ColumnUse> meaning(String text) {
      return Hashtag.parse(text).flatMap(Hashtag::use);
    }

    @Override
    String example(SheetColumn column) {
      return "\"" + column.hashtag() + "\"";
    }
  };

  /** Returns what a label means, or empty if it isn't known. */
  abstract Optional<ColumnUse> meaning(String text);

  /** Returns how a column may be labelled, for messages. */
  abstract String example(SheetColumn column);
}
