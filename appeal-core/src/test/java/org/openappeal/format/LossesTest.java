package org.openappeal.format;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LossesTest {

  @Test
  void eachKindIsToldOnce() {
    Losses losses = Losses.ofReading("a.json");
    losses.add("attachments", "/data/0/attachments", Optional.of(new TextPosition(3, 7)));
    losses.add("contacts", "/data/0/contacts", Optional.empty());
    losses.add("attachments", "/data/1/attachments", Optional.of(new TextPosition(9, 7)));
    assertThat(losses.problems().stream().map(Problem::toString))
        .containsExactly(
            "a.json:3:7: /data/0/attachments: Not read: found 2 of \"attachments\", the first here,"
                + " expected what the model carries",
            "a.json: /data/0/contacts: Not read: found 1 of \"contacts\", the first here, expected"
                + " what the model carries")
        .inOrder();
    assertThat(losses.problems().get(0).isError()).isFalse();
    assertThat(losses.problems().get(0).code()).isEqualTo(ProblemCode.NOT_CARRIED);
  }

  @Test
  void elementsOfAListAreToldByTheirNumber() {
    Losses losses = Losses.ofWriting("appeal-2002");
    losses.addEach("section", "/sections", List.of("a", "b"));
    losses.addEach("long section", "/sections", List.of("a", "bb", "cc"), s -> s.length() > 1);
    assertThat(losses.problems().stream().map(Problem::path))
        .containsExactly("/sections/0", "/sections/1")
        .inOrder();
    assertThat(losses.problems().stream().map(Problem::message))
        .containsExactly(
            "Not written: found 2 of \"section\", the first here, expected what the format carries",
            "Not written: found 2 of \"long section\", the first here, expected what the format"
                + " carries")
        .inOrder();
  }

  @Test
  void whatWritingLosesIsSaidSo() {
    Losses losses = Losses.ofWriting("appeal-2002");
    losses.add("translation", "/projects/0/translations/0", Optional.empty());
    assertThat(losses.problems().get(0).message())
        .isEqualTo(
            "Not written: found 1 of \"translation\", the first here, expected what the format"
                + " carries");
  }
}
