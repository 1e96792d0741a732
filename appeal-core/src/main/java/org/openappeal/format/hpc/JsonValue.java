package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.TextPosition;
import org.openappeal.format.jsontext.JsonText;
import org.openappeal.format.text.Located;
import tools.jackson.core.JsonToken;

/**
 * One value with all that it holds, and where it stands. It is asked leniently, as the service
 * answers: what is null isn't there, numbers may stand as text. What can't be meant is a mistake.
 *
 * @param token what kind of value it is
 * @param text its text, if it is a text or a number
 * @param members what an object holds, without nulls
 * @param elements what a list holds
 * @param path the JSON pointer
 * @param position where it starts
 */
record JsonValue(
    JsonToken token,
    String text,
    ImmutableMap<String, JsonValue> members,
    ImmutableList<JsonValue> elements,
    String path,
    TextPosition position)
    implements Located {

  private static final int DATE = "2022-01-01".length();
  private static final int DIGITS = 40;

  /** Reads the current value, and leaves its last token current. */
  static JsonValue read(JsonText in) {
    JsonToken token = in.parser().currentToken();
    String path = in.pointer();
    TextPosition position = in.position();
    boolean scalar = token == JsonToken.VALUE_STRING || token.isNumeric();
    String text = scalar ? in.parser().getString() : "";
    return new JsonValue(
        token,
        text,
        token == JsonToken.START_OBJECT ? readMembers(in) : ImmutableMap.of(),
        token == JsonToken.START_ARRAY ? readElements(in) : ImmutableList.of(),
        path,
        position);
  }

  private static ImmutableMap<String, JsonValue> readMembers(JsonText in) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.nextToken();
      if (members.containsKey(name)) {
        in.problem(
            ProblemCode.DUPLICATE,
            "Property stands twice: found \"%s\" again, expected each property once",
            name);
        in.skip();
      } else {
        JsonValue value = read(in);
        if (value.token != JsonToken.VALUE_NULL) {
          members.put(name, value);
        }
      }
    }
    return ImmutableMap.copyOf(members);
  }

  private static ImmutableList<JsonValue> readElements(JsonText in) {
    ImmutableList.Builder<JsonValue> elements = ImmutableList.builder();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      elements.add(read(in));
    }
    return elements.build();
  }

  /** Returns the member, or empty if it isn't there or null. */
  Optional<JsonValue> get(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** Returns whether it says nothing: an empty text, list or object. */
  boolean isEmpty() {
    return switch (token) {
      case VALUE_STRING -> text.isBlank();
      case START_ARRAY -> elements.isEmpty();
      case START_OBJECT -> members.isEmpty();
      default -> false;
    };
  }

  /** Returns the elements of a list, or of none if it isn't there. */
  ImmutableList<JsonValue> list(String name) {
    Optional<JsonValue> list = get(name);
    list.ifPresent(value -> value.expect(value.token == JsonToken.START_ARRAY, "a list"));
    return list.map(JsonValue::elements).orElse(ImmutableList.of());
  }

  /** Returns what a text or number says, or empty if it isn't there or blank. */
  Optional<String> text(String name) {
    Optional<JsonValue> value = get(name);
    value.ifPresent(JsonValue::expectText);
    return value.map(found -> found.text.strip()).filter(found -> !found.isEmpty());
  }

  /** Returns what a text says that must be there. */
  String needText(String name) {
    return text(name)
        .orElseThrow(
            () ->
                new Mistake(
                    ProblemCode.MISSING,
                    this,
                    "Property is missing: found no \"" + name + "\", expected some text"));
  }

  private void expectText() {
    expect(token == JsonToken.VALUE_STRING || token.isNumeric(), "text or a number");
  }

  /** Checks that it is an object. */
  JsonValue expectObject() {
    expect(token == JsonToken.START_OBJECT, "an object");
    return this;
  }

  private void expect(boolean condition, String expected) {
    if (!condition) {
      String found =
          switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "text";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "a number";
          };
      throw new Mistake(
          ProblemCode.WRONG_TYPE, this, "Wrong type: found " + found + ", expected " + expected);
    }
  }

  /** Returns a day, of which the time is left away. */
  Optional<LocalDate> date(String name) {
    return said(name).map(JsonValue::date);
  }

  private Optional<JsonValue> said(String name) {
    return text(name).isPresent() ? get(name) : Optional.empty();
  }

  private LocalDate date() {
    String day = text.strip();
    try {
      return LocalDate.parse(
          day.length() > DATE && day.charAt(DATE) == 'T' ? day.substring(0, DATE) : day);
    } catch (DateTimeException e) {
      throw invalid("Not a day: found \"" + text + "\", expected one such as 2022-01-31");
    }
  }

  /** Returns an exact amount, written as a number or as text. */
  Optional<Money> money(String name, CurrencyUnit currency) {
    return said(name).map(value -> value.money(currency));
  }

  private Money money(CurrencyUnit currency) {
    BigDecimal number = decimal();
    if (number.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
      throw invalid(
          "Amount has too many decimals: found "
              + text
              + ", expected at most "
              + currency.getDecimalPlaces()
              + " for "
              + currency);
    }
    return Money.of(currency, number, RoundingMode.UNNECESSARY);
  }

  private BigDecimal decimal() {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      long whole = (long) number.precision() - number.scale();
      if (whole <= DIGITS && number.scale() <= DIGITS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw invalid("Not an amount: found \"" + text + "\", expected a number");
  }

  boolean isTrue() {
    return token == JsonToken.VALUE_TRUE;
  }

  Mistake invalid(String message) {
    return new Mistake(ProblemCode.INVALID, this, message);
  }
}
