package org.openappeal.samples;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;

/** A page around tables, so that a browser shows figures in columns and places by their level. */
final class HtmlPage {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="UTF-8">
      <title>Appeal</title>
      <style>
      body { font: 15px/1.4 sans-serif; margin: 2em; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
      caption { font-weight: bold; text-align: left; padding-bottom: .5em; }
      th, td { padding: .2em .8em; text-align: right; border-bottom: 1px solid #ddd; }
      th { font-weight: normal; }
      thead th { font-weight: bold; border-bottom: 2px solid #444; vertical-align: bottom; }
      th.text, td.text { text-align: left; }
      tr.subtotal *, tr.total * { font-weight: bold; }
      tr.total * { border-top: 2px solid #444; }
      .level-1 th { padding-left: 2em; }
      .level-2 th { padding-left: 3.5em; }
      .level-3 th { padding-left: 5em; }
      pre { white-space: pre-wrap; }
      .appeal-note { margin: .4em 0; }
      </style>
      </head>
      <body>
      """;

  private HtmlPage() {}

  static void begin(Appendable out) throws IOException {
    out.append(HEAD);
  }

  /** Writes text as it stands. */
  static void text(String text, Appendable out) throws IOException {
    out.append("<pre>").append(HtmlEscapers.htmlEscaper().escape(text)).append("</pre>\n");
  }

  static void end(Appendable out) throws IOException {
    out.append("</body>\n</html>\n");
  }
}
