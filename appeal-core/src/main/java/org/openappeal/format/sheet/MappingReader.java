package org.openappeal.format.sheet;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.AppealFormatException;
import org.openappeal.format.Limits;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.model.BudgetStage;
import org.openappeal.model.DateRange;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads a mapping file and tells all of its mistakes at once. */
final class MappingReader {

  private static final String VERSION = "appeal-sheet/1";
  private static final long LARGEST = 16L << 20;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(8).maxDocumentLength(LARGEST).build())
          .build();
  private static final ImmutableMap<String, SheetColumn> COLUMNS =
      Arrays.stream(SheetColumn.values())
          .collect(toImmutableMap(SheetColumn::key, column -> column));
  private static final ImmutableMap<String, BudgetStage> STAGES =
      ImmutableMap.of("original", BudgetStage.ORIGINAL, "revised", BudgetStage.REVISED);
  private static final ImmutableSet<String> USE =
      ImmutableSet.of("column", "period", "stage", "currency");

  private final ProblemLog log;
  private final SheetMapping.Builder mapping = SheetMapping.builder();

  private MappingReader(ProblemLog log) {
    this.log = log;
  }

  static SheetMapping read(InputStream in, String name) {
    ProblemLog log = new ProblemLog(name, Limits.standard());
    MappingReader reader = new MappingReader(log);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      if (parser.nextToken() == null) {
        throw new UnreadableSheetException(
            ProblemCode.SYNTAX,
            "Nothing to read: found an empty file, expected a mapping",
            Optional.empty(),
            "");
      }
      MappingNode root = MappingNode.read(parser, "", log);
      if (parser.nextToken() != null) {
        reader.error(ProblemCode.SYNTAX, root, "Text after the mapping: expected the end");
      }
      reader.mapping(root);
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (JacksonException e) {
      Optional<TextPosition> at = Optional.ofNullable(e.getLocation()).map(MappingNode::position);
      log.error(ProblemCode.SYNTAX, "Not well-formed JSON: " + e.getOriginalMessage(), at, "");
    } catch (UnreadableSheetException e) {
      log.error(e.code(), String.valueOf(e.getMessage()), e.position(), e.path());
    }
    return reader.build();
  }

  private SheetMapping build() {
    if (log.errors() == 0) {
      try {
        return mapping.build();
      } catch (IllegalArgumentException e) {
        log.error(ProblemCode.INVALID, String.valueOf(e.getMessage()), Optional.empty(), "");
      }
    }
    throw new AppealFormatException(log.problems());
  }

  private void mapping(MappingNode root) {
    Optional<ImmutableMap<String, MappingNode>> members = root.members();
    if (members.isEmpty()) {
      wrongType(root, "an object");
      return;
    }
    if (!members.get().containsKey("format")) {
      error(ProblemCode.MISSING, root, "Property is missing: expected \"format\"");
    }
    members.get().forEach(this::member);
  }

  private void member(String name, MappingNode node) {
    switch (name) {
      case "format" -> text(node, this::version);
      case "columns" -> columns(node);
      case "constants" -> constants(node);
      case "separator" -> mark(node, mapping::separator);
      case "decimalMark" -> mark(node, mapping::decimalMark);
      case "thousandsMark" -> mark(node, mapping::thousandsMark);
      case "sheet" -> text(node, mapping::sheet);
      case "headerRow" -> integer(node);
      case "unknown" -> words(node);
      default -> unknownName(node, "property", name, "a property of a mapping");
    }
  }

  private void version(String version) {
    if (!version.equals(VERSION)) {
      throw new IllegalArgumentException(
          "Unknown version of a mapping: found \"%s\", expected \"%s\""
              .formatted(version, VERSION));
    }
  }

  private void columns(MappingNode node) {
    ImmutableMap.Builder<String, Optional<ColumnUse>> columns = ImmutableMap.builder();
    objects(
        node,
        (header, member) -> {
          if (member.isNull()) {
            columns.put(header, Optional.empty());
          } else {
            Optional.ofNullable(use(member))
                .map(Optional::of)
                .ifPresent(u -> columns.put(header, u));
          }
        });
    mapping.columns(columns.buildOrThrow());
  }

  private @Nullable ColumnUse use(MappingNode node) {
    Optional<ImmutableMap<String, MappingNode>> members = node.members();
    Found<SheetColumn> column = new Found<>();
    Found<DateRange> period = new Found<>();
    Found<BudgetStage> stage = new Found<>();
    Found<CurrencyUnit> currency = new Found<>();
    if (members.isEmpty()) {
      text(node, key -> column.set(word(COLUMNS, key, "column")));
    } else {
      members
          .get()
          .forEach(
              (name, member) -> {
                switch (name) {
                  case "column" -> text(member, key -> column.set(word(COLUMNS, key, "column")));
                  case "period" -> text(member, dates -> period.set(DateRange.parse(dates)));
                  case "stage" -> text(member, word -> stage.set(word(STAGES, word, "stage")));
                  case "currency" -> text(member, code -> currency.set(CurrencyUnit.of(code)));
                  default -> unknownName(member, "property", name, "one of " + USE);
                }
              });
      if (!members.get().containsKey("column")) {
        error(ProblemCode.MISSING, node, "Property is missing: expected \"column\"");
      }
    }
    return column.value.map(found -> made(node, found, period, stage, currency)).orElse(null);
  }

  private @Nullable ColumnUse made(
      MappingNode node,
      SheetColumn column,
      Found<DateRange> period,
      Found<BudgetStage> stage,
      Found<CurrencyUnit> currency) {
    try {
      return new ColumnUse(column, period.value, stage.value, currency.value);
    } catch (IllegalArgumentException e) {
      error(ProblemCode.INVALID, node, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void constants(MappingNode node) {
    objects(
        node,
        (key, member) -> {
          SheetColumn column = COLUMNS.get(key);
          if (column == null) {
            unknownName(member, "column", key, "one of " + COLUMNS.keySet());
          } else {
            text(
                member,
                text -> {
                  Cells.check(column, text);
                  mapping.putConstant(column, text);
                });
          }
        });
  }

  private void objects(
      MappingNode node, java.util.function.BiConsumer<String, MappingNode> members) {
    node.members()
        .ifPresentOrElse(found -> found.forEach(members), () -> wrongType(node, "an object"));
  }

  private void words(MappingNode node) {
    Optional<ImmutableList<MappingNode>> elements = node.elements();
    if (elements.isEmpty()) {
      wrongType(node, "a list of texts");
    } else {
      elements.get().forEach(element -> text(element, mapping::addUnknownWord));
    }
  }

  private void mark(MappingNode node, Consumer<Character> setter) {
    text(
        node,
        text -> {
          if (text.length() != 1) {
            throw new IllegalArgumentException(
                "Mark: found \"%s\", expected one character".formatted(text));
          }
          setter.accept(text.charAt(0));
        });
  }

  private void integer(MappingNode node) {
    node.as(Integer.class)
        .ifPresentOrElse(mapping::headerRow, () -> wrongType(node, "a whole number"));
  }

  private void text(MappingNode node, Consumer<String> setter) {
    Optional<String> text = node.as(String.class);
    if (text.isEmpty()) {
      wrongType(node, "a text");
      return;
    }
    try {
      setter.accept(text.get());
    } catch (IllegalArgumentException e) {
      error(ProblemCode.INVALID, node, String.valueOf(e.getMessage()));
    }
  }

  private static <T> T word(ImmutableMap<String, T> words, String word, String what) {
    T meaning = words.get(word);
    if (meaning == null) {
      throw new IllegalArgumentException(
          "Unknown %s: found \"%s\", expected one of %s".formatted(what, word, words.keySet()));
    }
    return meaning;
  }

  private void unknownName(MappingNode node, String what, String name, String expected) {
    error(
        ProblemCode.UNKNOWN_NAME,
        node,
        "Unknown " + what + ": found \"" + name + "\", expected " + expected);
  }

  private void wrongType(MappingNode node, String expected) {
    error(
        ProblemCode.WRONG_TYPE,
        node,
        "Wrong type: found " + node.found() + ", expected " + expected);
  }

  private void error(ProblemCode code, MappingNode node, String message) {
    log.error(code, message, Optional.of(node.position()), node.pointer());
  }

  /** What has been read of a part, if it was right. */
  private static final class Found<T> {
    private Optional<T> value = Optional.empty();

    void set(T found) {
      value = Optional.of(found);
    }
  }
}
