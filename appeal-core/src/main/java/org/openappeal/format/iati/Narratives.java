package org.openappeal.format.iati;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openappeal.format.Losses;
import org.openappeal.format.ProblemCode;
import org.openappeal.format.text.ProblemLog;

/**
 * The texts of one activity by language. A text whose language isn't stated is in the activity's,
 * which is empty if that isn't stated either.
 */
final class Narratives {

  static final String NOT_STATED = "";

  private final ProblemLog log;
  private final Losses losses;
  private final Languages languages;
  private final String usual;

  Narratives(Element activity, ProblemLog log, Losses losses, Languages languages) {
    this.log = log;
    this.losses = losses;
    this.languages = languages;
    this.usual = language(activity, NOT_STATED);
  }

  /** Returns the language of the activity. */
  String usual() {
    return usual;
  }

  /** Returns what the elements say, by language, in the order of the file. */
  Map<String, String> read(List<Element> elements) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Element element : elements) {
      String language = language(element, usual);
      add(texts, element, language);
      for (Element narrative : element.children("narrative")) {
        add(texts, narrative, language(narrative, language));
      }
    }
    return texts;
  }

  /** Returns what the element says, in the activity's language if it can. */
  Optional<String> readOne(Element element) {
    Map<String, String> texts = read(List.of(element));
    for (int further = 1; further < texts.size(); further++) {
      lose(element.name() + " in a further language", element);
    }
    return Optional.ofNullable(texts.get(primary(texts)));
  }

  /** Returns the activity's language if there is a text in it, else that of the first text. */
  String primary(Map<String, String> texts) {
    return texts.containsKey(usual) || texts.isEmpty() ? usual : texts.keySet().iterator().next();
  }

  private void add(Map<String, String> texts, Element element, String language) {
    if (!element.text().isEmpty() && texts.putIfAbsent(language, element.text()) != null) {
      lose("further text in the same language", element);
    }
  }

  void lose(String kind, Element at) {
    losses.add(kind, at::path, () -> Optional.of(at.position()));
  }

  private String language(Element element, String otherwise) {
    String tag = element.attribute("xml:lang");
    return tag == null ? otherwise : language(tag, element, otherwise);
  }

  private String language(String tag, Element element, String otherwise) {
    String known = languages.canonical(tag);
    if (known.isEmpty()) {
      log.warning(
          ProblemCode.INVALID,
          "Not a language: found \"" + tag + "\", expected a tag of BCP 47 such as en",
          element);
      return otherwise;
    }
    return known;
  }
}
