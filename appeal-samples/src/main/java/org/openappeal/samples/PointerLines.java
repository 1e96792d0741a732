package org.openappeal.samples;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Tells in which line of a JSON file each member of its top arrays begins. */
final class PointerLines {

  private static final int DEPTH = 2;

  private final ImmutableMap<String, Integer> lines;

  private PointerLines(ImmutableMap<String, Integer> lines) {
    this.lines = lines;
  }

  /** Reads the file, which has been read as an appeal before; what can't be read has no lines. */
  static PointerLines of(Path file) {
    ImmutableMap.Builder<String, Integer> lines = ImmutableMap.builder();
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), file.toFile())) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT && depth == DEPTH) {
          String pointer = parser.streamReadContext().getParent().pathAsPointer().toString();
          lines.put(pointer, parser.currentTokenLocation().getLineNr());
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
    } catch (JacksonException e) {
      return new PointerLines(ImmutableMap.of());
    }
    return new PointerLines(lines.buildKeepingLast());
  }

  OptionalInt line(String pointer) {
    Integer line = lines.get(pointer);
    return line == null ? OptionalInt.empty() : OptionalInt.of(line);
  }
}
