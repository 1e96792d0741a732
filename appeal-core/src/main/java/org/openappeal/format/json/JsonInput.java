package org.openappeal.format.json;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Limits;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;
import org.openappeal.format.jsontext.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads values from JSON, tells what is wrong with them and where, and goes on. Each method reads
 * the value that is current and leaves its last token current. What is wrong isn't passed on.
 */
final class JsonInput {

  private static final int SMALL = 9;

  private final JsonText text;
  private final JsonParser parser;
  private final int numberLength;
  private final Parsers parsers = new Parsers();
  private final LineOrder lineOrder = new LineOrder();

  JsonInput(JsonText text, Limits limits) {
    this.text = text;
    this.parser = text.parser();
    this.numberLength = limits.numberLength();
  }

  Parsers parsers() {
    return parsers;
  }

  LineOrder lineOrder() {
    return lineOrder;
  }

  /** Passes on what was read, unless that was bad. */
  static <T> void ifGood(@Nullable T value, Consumer<? super T> use) {
    if (value != null) {
      use.accept(value);
    }
  }

  /** Starts reading an object. */
  Members object(MemberNames names) {
    return new Members(this, names);
  }

  /** Reads a text. */
  void text(Consumer<String> use) {
    text(text -> text, use);
  }

  /** Reads a text that means something; what parser or use refuse is a problem. */
  <T> void text(Function<String, T> meaning, Consumer<? super T> use) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      wrongType("text");
      return;
    }
    try {
      use.accept(meaning.apply(parser.getString()));
    } catch (IllegalArgumentException e) {
      problem(ProblemCode.INVALID, "%s", message(e));
    }
  }

  /** Reads an id that must be unique, or refers to something; its position can be asked later. */
  <T> void id(Function<String, T> meaning, Consumer<? super T> use) {
    mark();
    text(meaning, use);
  }

  /** Reads one of a few words. */
  <T> void word(ImmutableMap<String, T> words, Consumer<? super T> use) {
    text(
        text -> {
          T value = words.get(text);
          if (value == null) {
            throw new IllegalArgumentException(
                "Unknown word: found \"" + text + "\", expected one of " + words.keySet());
          }
          return value;
        },
        use);
  }

  /** Reads {@code true}, the only value that such a property may have. */
  void yes(Runnable use) {
    if (parser.currentToken() == JsonToken.VALUE_TRUE) {
      use.run();
    } else {
      wrongType("true");
    }
  }

  /** Reads a whole number. */
  void integer(IntConsumer use) {
    BigDecimal number = decimal();
    if (number == null) {
      return;
    }
    try {
      use.accept(number.intValueExact());
    } catch (ArithmeticException e) {
      problem(
          ProblemCode.INVALID,
          "Number out of range: found %s, expected a whole number of at" + " most %s",
          parser.getString(),
          Integer.MAX_VALUE);
    }
  }

  /** Reads an exact number and returns it, or null if it isn't one. */
  @Nullable BigDecimal decimal() {
    JsonToken token = parser.currentToken();
    if (token == null || !token.isNumeric()) {
      wrongType("a number");
      return null;
    }
    if (token == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() <= 2 * SMALL) {
      return BigDecimal.valueOf(parser.getLongValue());
    }
    BigDecimal number = parser.getDecimalValue();
    if (number.scale() > numberLength
        || (long) number.precision() - number.scale() > numberLength) {
      problem(
          ProblemCode.LIMIT,
          "Number is too long: found %s, expected at most %s digits when written out",
          parser.getString(),
          numberLength);
      return null;
    }
    return number;
  }

  /** Returns whether the current value is {@code null}. */
  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  boolean isList() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /** Reads a list; the element's value is current when it is called. */
  void list(Runnable element) {
    if (!isList()) {
      wrongType("a list");
      return;
    }
    while (nextToken() != JsonToken.END_ARRAY) {
      element.run();
    }
  }

  /** Reads a list and makes something of its elements, or null if one of them is bad. */
  <T> @Nullable T list(Runnable element, Supplier<T> maker) {
    int before = errors();
    TextPosition start = position();
    list(element);
    return make(before, start, maker);
  }

  /** Reads a list of distinct ids and makes something of them, or null if one of them is bad. */
  <T, R> @Nullable R distinct(
      Function<String, T> meaning, Consumer<? super T> use, Supplier<R> maker) {
    int before = errors();
    TextPosition start = position();
    distinct(meaning, use);
    return make(before, start, maker);
  }

  private <T> @Nullable T make(int errorsBefore, TextPosition start, Supplier<T> maker) {
    if (errors() > errorsBefore) {
      return null;
    }
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      report(ProblemCode.INVALID, message(e), pointer(), Optional.of(start));
      return null;
    }
  }

  /** Reads an exact amount of money; what has more decimals than the currency is a problem. */
  void money(CurrencyUnit currency, Consumer<Money> use) {
    BigDecimal number = decimal();
    if (number == null) {
      return;
    }
    int decimals = currency.getDecimalPlaces();
    if (number.stripTrailingZeros().scale() > decimals) {
      problem(
          ProblemCode.INVALID,
          "Amount has too many decimals: found %s, expected at most %s for %s",
          number.toPlainString(),
          decimals,
          currency);
    } else {
      use.accept(Money.of(currency, number, RoundingMode.UNNECESSARY));
    }
  }

  /** Reads a list of texts. */
  void texts(Consumer<String> use) {
    list(() -> text(use));
  }

  /** Reads a list of ids, no two of them equal. */
  <T> void distinct(Function<String, T> meaning, Consumer<? super T> use) {
    Set<T> seen = new HashSet<>();
    list(
        () ->
            id(
                meaning,
                value -> {
                  if (seen.add(value)) {
                    use.accept(value);
                  } else {
                    problem(
                        ProblemCode.DUPLICATE,
                        "List names something twice: found \"%s\" again, expected each once",
                        value);
                  }
                }));
  }

  @Nullable String nextName() {
    return text.nextName();
  }

  @Nullable JsonToken nextToken() {
    return text.nextToken();
  }

  /** Skips the current value. */
  void skip() {
    text.skip();
  }

  /** Tells that the current value isn't what is expected, and skips it. */
  void wrongType(String expected) {
    problem(ProblemCode.WRONG_TYPE, "Wrong type: found %s, expected %s", found(), expected);
    skip();
  }

  private String found() {
    JsonToken token = parser.currentToken();
    return switch (token == null ? JsonToken.NOT_AVAILABLE : token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> "null";
      default -> "nothing";
    };
  }

  /** Remembers where the current value stands. */
  void mark() {
    text.mark();
  }

  /** Tells a mistake at the current token. */
  void problem(ProblemCode code, String format, Object... arguments) {
    text.problem(code, format, arguments);
  }

  void report(ProblemCode code, String message, String pointer, Optional<TextPosition> position) {
    text.report(code, message, pointer, position);
  }

  /** Returns how many errors have been told. */
  int errors() {
    return text.errors();
  }

  /** Returns the JSON pointer of the current value. */
  String pointer() {
    return text.pointer();
  }

  /** Returns where the current token starts. */
  TextPosition position() {
    return text.position();
  }

  static String message(IllegalArgumentException e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }
}
