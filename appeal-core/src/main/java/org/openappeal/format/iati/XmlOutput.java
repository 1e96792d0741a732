package org.openappeal.format.iati;

import com.google.common.escape.Escaper;
import com.google.common.xml.XmlEscapers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML, in UTF-8, indented by two spaces, an element a line. What XML has no character for
 * becomes U+FFFD.
 */
final class XmlOutput {

  private static final Escaper TEXT = XmlEscapers.xmlContentEscaper();
  private static final Escaper ATTRIBUTE = XmlEscapers.xmlAttributeEscaper();
  private static final char REPLACEMENT = '\uFFFD';

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;
  private boolean hasText;
  private long replaced;

  XmlOutput(OutputStream out) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  /** Starts an element; attributes and text follow, or further elements. */
  XmlOutput start(String name) {
    endTag();
    newLine();
    raw("<");
    raw(name);
    open.push(name);
    inTag = true;
    hasText = false;
    return this;
  }

  XmlOutput attribute(String name, String value) {
    raw(" " + name + "=\"" + ATTRIBUTE.escape(clean(value)) + "\"");
    return this;
  }

  XmlOutput text(String text) {
    endTag();
    raw(TEXT.escape(clean(text)).replace("\r", "&#xD;"));
    hasText = true;
    return this;
  }

  /** Ends the element that was started last. */
  void end() {
    String name = open.pop();
    if (inTag) {
      raw("/>");
      inTag = false;
    } else {
      if (!hasText) {
        newLine();
      }
      raw("</" + name + ">");
    }
    hasText = false;
  }

  /** Ends the document. */
  void finish() {
    raw("\n");
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how many characters XML has none for. */
  long replaced() {
    return replaced;
  }

  private void endTag() {
    if (inTag) {
      raw(">");
      inTag = false;
    }
  }

  private void newLine() {
    raw("\n" + "  ".repeat(open.size()));
  }

  private String clean(String text) {
    int bad = 0;
    while (bad < text.length() && isLegal(text, bad)) {
      bad++;
    }
    if (bad == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (int i = bad; i < text.length(); i++) {
      if (!isLegal(text, i)) {
        clean.setCharAt(i, REPLACEMENT);
        replaced++;
      }
    }
    return clean.toString();
  }

  private static boolean isLegal(String text, int index) {
    char at = text.charAt(index);
    if (Character.isHighSurrogate(at)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    }
    if (Character.isLowSurrogate(at)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return at >= ' ' ? at < '\uFFFE' : at == '\t' || at == '\n' || at == '\r';
  }

  private void raw(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
