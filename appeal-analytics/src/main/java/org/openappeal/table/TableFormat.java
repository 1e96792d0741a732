package org.openappeal.table;

/** How a table is rendered. */
public enum TableFormat {
  /** Aligned columns for a terminal or a plain text file. */
  TEXT(new TextTableWriter(Integer.MAX_VALUE)),
  /** A table of GitHub flavoured Markdown. */
  MARKDOWN(new MarkdownTableWriter()),
  /**
   * Comma-separated values after RFC 4180, with column keys as its first line. Where a column holds
   * several currencies, a further column tells them.
   */
  CSV(new CsvTableWriter()),
  /** A fragment of HTML without styles and scripts, to be placed into a page. */
  HTML(new HtmlTableWriter()),
  /**
   * A JSON array of one object a row, with column keys as names. Where a column holds several
   * currencies, a further name tells them.
   */
  JSON(new JsonTableWriter());

  private final transient TableWriter writer;

  TableFormat(TableWriter writer) {
    this.writer = writer;
  }

  TableWriter writer() {
    return writer;
  }
}
