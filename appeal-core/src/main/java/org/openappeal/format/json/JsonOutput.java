package org.openappeal.format.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes values as JSON. What is empty isn't written at all, unless a method says otherwise. */
final class JsonOutput {

  private final JsonGenerator generator;
  private final @Nullable JsonLayout layout;

  JsonOutput(JsonGenerator generator, @Nullable JsonLayout layout) {
    this.generator = generator;
    this.layout = layout;
  }

  /** Writes an object over several lines. */
  void object(Runnable members) {
    generator.writeStartObject();
    members.run();
    generator.writeEndObject();
  }

  /** Writes an object on one line. */
  void line(Runnable members) {
    inlineNext();
    object(members);
  }

  void name(String name) {
    generator.writeName(name);
  }

  void text(String name, Object value) {
    generator.writeName(name);
    generator.writeString(value.toString());
  }

  void text(String name, Optional<?> value) {
    value.ifPresent(present -> text(name, present));
  }

  void integer(String name, OptionalInt value) {
    value.ifPresent(
        present -> {
          generator.writeName(name);
          generator.writeNumber(present);
        });
  }

  void yes(String name) {
    generator.writeName(name);
    generator.writeBoolean(true);
  }

  /** Writes a number without exponent and without zeros at its end. */
  void number(String name, BigDecimal value) {
    generator.writeName(name);
    BigDecimal stripped = value.stripTrailingZeros();
    generator.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  void unknown(String name) {
    generator.writeName(name);
    generator.writeNull();
  }

  void money(String name, Money money) {
    number(name, money.getAmount());
  }

  void money(String name, Optional<Money> money) {
    money.ifPresent(present -> money(name, present));
  }

  /** Writes the currency unless it is the usual one. */
  void currency(CurrencyUnit currency, CurrencyUnit usual) {
    if (!currency.equals(usual)) {
      text("currency", currency.getCode());
    }
  }

  <T> void value(String name, Optional<? extends T> value, Consumer<T> writer) {
    value.ifPresent(
        present -> {
          generator.writeName(name);
          writer.accept(present);
        });
  }

  <T> void list(String name, Collection<? extends T> elements, Consumer<T> writer) {
    if (!elements.isEmpty()) {
      listEvenIfEmpty(name, elements, writer);
    }
  }

  <T> void listEvenIfEmpty(String name, Collection<? extends T> elements, Consumer<T> writer) {
    generator.writeName(name);
    generator.writeStartArray();
    elements.forEach(writer);
    generator.writeEndArray();
  }

  /** Writes texts, a line each. */
  void texts(String name, Collection<?> texts) {
    list(name, texts, text -> generator.writeString(text.toString()));
  }

  /** Writes words on one line. */
  void words(String name, Collection<?> words) {
    if (!words.isEmpty()) {
      wordsEvenIfEmpty(name, words);
    }
  }

  void wordsEvenIfEmpty(String name, Collection<?> words) {
    inlineNext();
    listEvenIfEmpty(name, words, word -> generator.writeString(word.toString()));
  }

  private void inlineNext() {
    if (layout != null) {
      layout.inlineNext();
    }
  }
}
