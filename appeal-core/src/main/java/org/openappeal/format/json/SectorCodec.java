package org.openappeal.format.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openappeal.model.Sector;
import org.openappeal.model.SectorVocabulary;

final class SectorCodec {

  private static final MemberNames NAMES =
      MemberNames.required("vocabulary", "code").andOptional("name", "percent");

  private SectorCodec() {}

  static @Nullable Sector read(JsonInput in) {
    Slot<SectorVocabulary> vocabulary = new Slot<>();
    Slot<String> code = new Slot<>();
    Slot<String> sectorName = new Slot<>();
    Slot<BigDecimal> percent = new Slot<>();
    Members members = in.object(NAMES);
    for (String name = members.next(); name != null; name = members.next()) {
      switch (name) {
        case "vocabulary" -> in.text(SectorVocabulary::of, vocabulary::set);
        case "code" -> in.text(code::set);
        case "name" -> in.text(sectorName::set);
        case "percent" -> JsonInput.ifGood(in.decimal(), percent::set);
        default -> throw new AssertionError(name);
      }
    }
    return members.build(
        () -> new Sector(vocabulary.get(), code.get(), sectorName.optional(), percent.optional()));
  }

  static void write(JsonOutput out, Sector sector) {
    out.line(
        () -> {
          out.text("vocabulary", sector.vocabulary());
          out.text("code", sector.code());
          out.text("name", sector.name());
          sector.percent().ifPresent(percent -> out.number("percent", percent));
        });
  }
}
