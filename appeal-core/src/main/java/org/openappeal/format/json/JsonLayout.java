package org.openappeal.format.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Indents objects and lists by two blanks a level, those that are asked to be inline excepted, and
 * ends lines with a line feed on every system.
 */
final class JsonLayout implements PrettyPrinter {

  private static final String BLANKS = " ".repeat(64);

  private int depth;
  private int inlineFrom = Integer.MAX_VALUE;
  private boolean inlineNext;

  /** Puts the next object or list on one line, with all that it holds. */
  void inlineNext() {
    inlineNext = true;
  }

  private void open(JsonGenerator out, char bracket) {
    out.writeRaw(bracket);
    depth++;
    if (inlineNext && !isInline()) {
      inlineFrom = depth;
    }
    inlineNext = false;
  }

  private void close(JsonGenerator out, int count, char bracket) {
    boolean wasInline = isInline();
    if (depth == inlineFrom) {
      inlineFrom = Integer.MAX_VALUE;
    }
    depth--;
    if (!wasInline && count > 0) {
      newLine(out);
    }
    out.writeRaw(bracket);
  }

  private boolean isInline() {
    return depth >= inlineFrom;
  }

  private void newLineUnlessInline(JsonGenerator out) {
    if (!isInline()) {
      newLine(out);
    }
  }

  private void newLine(JsonGenerator out) {
    out.writeRaw('\n');
    for (int blanks = 2 * depth; blanks > 0; blanks -= BLANKS.length()) {
      out.writeRaw(BLANKS, 0, Math.min(blanks, BLANKS.length()));
    }
  }

  private void separate(JsonGenerator out) {
    out.writeRaw(',');
    if (isInline()) {
      out.writeRaw(' ');
    } else {
      newLine(out);
    }
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator out) {
    out.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator out) {
    open(out, '{');
  }

  @Override
  public void beforeObjectEntries(JsonGenerator out) {
    newLineUnlessInline(out);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator out) {
    out.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator out) {
    separate(out);
  }

  @Override
  public void writeEndObject(JsonGenerator out, int count) {
    close(out, count, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator out) {
    open(out, '[');
  }

  @Override
  public void beforeArrayValues(JsonGenerator out) {
    newLineUnlessInline(out);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator out) {
    separate(out);
  }

  @Override
  public void writeEndArray(JsonGenerator out, int count) {
    close(out, count, ']');
  }
}
