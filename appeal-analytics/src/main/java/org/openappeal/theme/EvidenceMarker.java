package org.openappeal.theme;

import static java.util.stream.Collectors.joining;

import com.google.common.html.HtmlEscapers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Marks evidence in a text for HTML; where pieces of evidence overlap, each part names its own. */
final class EvidenceMarker {

  private EvidenceMarker() {}

  static String mark(String text, Field field, List<ThemeMatch> matches) {
    TreeMap<Integer, List<String>> begins = new TreeMap<>();
    TreeMap<Integer, List<String>> ends = new TreeMap<>();
    for (ThemeMatch match : matches) {
      for (Evidence evidence : match.evidence()) {
        if (evidence.field() == field) {
          begins.computeIfAbsent(evidence.start(), key -> new ArrayList<>()).add(match.theme());
          ends.computeIfAbsent(evidence.end(), key -> new ArrayList<>()).add(match.theme());
        }
      }
    }
    TreeSet<Integer> cuts = new TreeSet<>(begins.keySet());
    cuts.addAll(ends.keySet());
    cuts.add(text.length());
    StringBuilder out = new StringBuilder();
    List<String> open = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      part(text.substring(from, cut), open, out);
      ends.getOrDefault(cut, List.of()).forEach(open::remove);
      open.addAll(begins.getOrDefault(cut, List.of()));
      from = cut;
    }
    return out.toString();
  }

  private static void part(String text, List<String> themes, StringBuilder out) {
    String escaped = Visible.inHtml(text);
    if (themes.isEmpty() || text.isEmpty()) {
      out.append(escaped);
      return;
    }
    String codes = themes.stream().distinct().sorted().collect(joining(" "));
    out.append("<mark title=\"")
        .append(HtmlEscapers.htmlEscaper().escape(codes))
        .append("\">")
        .append(escaped)
        .append("</mark>");
  }
}
