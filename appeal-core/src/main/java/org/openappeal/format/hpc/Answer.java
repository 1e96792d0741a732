package org.openappeal.format.hpc;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.Losses;
import org.openappeal.format.Problem;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.jsontext.JsonReading;
import org.openappeal.format.jsontext.JsonText;
import org.openappeal.format.text.ProblemLog;
import org.openappeal.format.text.StopReadingException;
import tools.jackson.core.JsonToken;

/** Walks through one answer of the service, record by record. */
final class Answer {

  private final Answers answers;
  private final JsonText in;
  private final ProblemLog log;
  private final String name;
  private final Losses losses;
  private @Nullable JsonValue funding;
  private @Nullable JsonValue requirements;
  private boolean hasData;

  Answer(Answers answers, JsonReading reading, String name) {
    this.answers = answers;
    this.in = reading.text();
    this.log = reading.log();
    this.name = name;
    this.losses = Losses.ofReading(name);
  }

  ImmutableList<Problem> losses() {
    return losses.problems();
  }

  void read() {
    JsonToken first = in.nextToken();
    if (first != JsonToken.START_OBJECT) {
      in.problem(
          ProblemCode.WRONG_TYPE,
          "Not an answer of the service: found %s, expected an object",
          first == null ? "an empty file" : "something else");
      throw new StopReadingException();
    }
    for (String member = in.nextName(); member != null; member = in.nextName()) {
      in.nextToken();
      readMember(member);
    }
    if (!hasData) {
      in.problem(ProblemCode.MISSING, "Property is missing: found no \"data\", expected it");
    }
    if (in.nextToken() != null) {
      in.problem(
          ProblemCode.SYNTAX, "Text after the answer: found more, expected the end of the file");
    }
  }

  private void readMember(String member) {
    switch (member) {
      case "status" -> readStatus();
      case "data" -> readData();
      default -> in.skip();
    }
  }

  private void readStatus() {
    JsonValue status = JsonValue.read(in);
    if (!status.text().equals("ok")) {
      in.problem(
          ProblemCode.UNSUPPORTED,
          "The service answered with an error: found status \"%s\", expected \"ok\"",
          status.text());
      throw new StopReadingException();
    }
  }

  private void readData() {
    if (hasData) {
      in.problem(ProblemCode.DUPLICATE, "Property stands twice: found \"data\" again");
      throw new StopReadingException();
    }
    hasData = true;
    JsonToken token = in.parser().currentToken();
    if (token == JsonToken.START_ARRAY) {
      readList(plan -> answers.addPlan(plan, losses));
    } else if (token == JsonToken.START_OBJECT) {
      readObject();
    } else {
      in.problem(ProblemCode.WRONG_TYPE, "Wrong type: found a value, expected a list or an object");
    }
  }

  private void readObject() {
    boolean known = false;
    for (String member = in.nextName(); member != null; member = in.nextName()) {
      in.nextToken();
      known |= readPart(member);
    }
    if (!known) {
      in.problem(
          ProblemCode.MISSING,
          "Nothing known in the answer: found no \"results\" and no \"report3\", expected one");
    }
    if (funding != null || requirements != null) {
      answers.addFigures(new Figures(name, funding, requirements));
    }
  }

  /** Reads a part of the data, and returns whether it tells what the answer is. */
  private boolean readPart(String member) {
    switch (member) {
      case "results" -> readResults();
      case "pagination" -> readPagination();
      case "report3" -> funding = JsonValue.read(in);
      case "requirements" -> requirements = JsonValue.read(in);
      default -> {
        if (in.parser().currentToken() != JsonToken.VALUE_NULL && !member.equals("meta")) {
          losses.add(member, in.pointer(), Optional.of(in.position()));
        }
        in.skip();
        return false;
      }
    }
    return !member.equals("pagination");
  }

  private void readResults() {
    if (in.parser().currentToken() != JsonToken.START_ARRAY) {
      in.problem(ProblemCode.WRONG_TYPE, "Wrong type: found a value, expected a list");
      in.skip();
      return;
    }
    readList(project -> answers.addProject(project, losses));
  }

  private void readPagination() {
    JsonValue pagination = JsonValue.read(in);
    Mistake.tellAll(
        log,
        pagination,
        () ->
            pagination
                .text("total")
                .filter(total -> total.matches("\\d{1,9}"))
                .ifPresent(total -> answers.announce(Long.parseLong(total))));
  }

  private void readList(Consumer<JsonValue> use) {
    while (in.nextToken() != JsonToken.END_ARRAY) {
      int before = in.errors();
      JsonValue value = JsonValue.read(in);
      if (in.errors() == before) {
        Mistake.tellAll(log, value, () -> use.accept(value.expectObject()));
      }
    }
  }
}
