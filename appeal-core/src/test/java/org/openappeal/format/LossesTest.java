package org.openappeal.format;

import static com.google.common.truth.Truth.assertThat;

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
  void whatWritingLosesIsSaidSo() {
    Losses losses = Losses.ofWriting("appeal-2002");
    losses.add("translation", "/projects/0/translations/0", Optional.empty());
    assertThat(losses.problems().get(0).message())
        .isEqualTo(
            "Not written: found 1 of \"translation\", the first here, expected what the format"
                + " carries");
  }
}
