package org.openappeal.theme;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;

/**
 * Phrases that look like denials and aren't, such as "not only": negations and disclaimers that
 * overlap one don't count, unless they hold it whole.
 */
final class Affirmations {

  private static final List<String> ENGLISH =
      List.of(
          "not only/just/merely/solely/simply/exclusively/least/necessarily",
          "not =limited/confined/restricted to",
          "can't/cannot/won't/not/never * without",
          "no * is/are/be =excluded/=refused/=forgotten/=missed",
          "no * is/are/be left out/behind",
          "no * is/are/be turned away",
          "no less/fewer/more/later than",
          "no =doubt",
          "if not",
          "or not",
          "without =delay/=exception",
          "who * not",
          "who are/is/were/was left to",
          "not =covered/=financed/=funded/=supported/=offered/=included/=planned/=addressed by",
          "not =included in",
          "and/or by other/another/=others",
          "and/or/with other/another/=others",
          "=identified/=referred/=recommended/=requested/=used/=needed by =others/other/another",
          "left to =fend/=cope/=chance/=care/=themselves/=their",
          "matter for concern",
          "=sans =frontières");

  private static final List<String> FRENCH =
      List.of("=non seulement", "=non =sans", "pas couvert/financé/prévu/inclus/=compris par");

  private static final List<String> SPANISH =
      List.of(
          "=no =sólo/solamente/únicamente/exclusivamente",
          "=no se limita/limitan/limitará/limitarán",
          "=no =sin",
          "=no está/están/es/son cubierto/financiado/previsto/incluido por",
          "=sin =fronteras");

  static final ImmutableListMultimap<Language, String> ALL = Variants.of(ENGLISH, FRENCH, SPANISH);

  private Affirmations() {}
}
