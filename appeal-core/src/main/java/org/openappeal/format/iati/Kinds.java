package org.openappeal.format.iati;

import java.util.HashMap;
import java.util.Map;

/** What to call the kinds of things that aren't carried, each put together once. */
final class Kinds {

  private static final int MAX = 10_000;

  private final Map<String, Map<String, String>> attributes = new HashMap<>();
  private final Map<String, Map<String, String>> elements = new HashMap<>();

  /** Returns the kind of an attribute, such as {@code budget/@status}. */
  String attribute(String element, String name) {
    Map<String, String> known = attributes.computeIfAbsent(element, none -> new HashMap<>());
    String kind = known.get(name);
    return kind == null ? remember(known, name, element + "/@" + name) : kind;
  }

  /** Returns the kind of an element, such as {@code result} or {@code transaction/flow-type}. */
  String element(String parent, String name) {
    if (parent.equals("iati-activity")) {
      return name;
    }
    Map<String, String> known = elements.computeIfAbsent(parent, none -> new HashMap<>());
    String kind = known.get(name);
    return kind == null ? remember(known, name, parent + "/" + name) : kind;
  }

  private static String remember(Map<String, String> known, String name, String kind) {
    if (known.size() < MAX) {
      known.put(name, kind);
    }
    return kind;
  }
}
