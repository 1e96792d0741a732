package org.openappeal.format.iati;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openappeal.format.TextPosition;
import org.openappeal.format.text.Located;

/** An element as the file has it: what is kept of its attributes, text and children, and where. */
final class Element implements Located {

  /** What an activity, a budget or a transaction has one of. */
  private static final ImmutableSet<String> SINGLE =
      ImmutableSet.of(
          "iati-identifier",
          "reporting-org",
          "title",
          "activity-status",
          "period-start",
          "period-end",
          "transaction-date",
          "transaction-type",
          "value");

  private final String name;
  private final @Nullable Element parent;
  private final TextPosition position;
  private final int index;
  private List<String> attributes = List.of();
  private List<Element> children = List.of();
  private String text = "";
  private @Nullable StringBuilder longText;

  /**
   * Makes an element of which only name and place are known.
   *
   * @param index which one it is among those of its name, from 1, if that is counted already; else
   *     0
   */
  Element(String name, @Nullable Element parent, TextPosition position, int index) {
    this.name = name;
    this.parent = parent;
    this.position = position;
    this.index = index;
  }

  void addAttribute(String attribute, String value) {
    if (attributes.isEmpty()) {
      attributes = new ArrayList<>(4);
    }
    attributes.add(attribute);
    attributes.add(value.strip());
  }

  void addChild(Element child) {
    if (children.isEmpty()) {
      children = new ArrayList<>();
    }
    children.add(child);
  }

  /** Adds to its text and returns how long that is now. */
  int addText(String more) {
    if (text.isEmpty()) {
      text = more;
      return more.length();
    }
    StringBuilder all = longText == null ? new StringBuilder(text) : longText;
    longText = all.append(more);
    return all.length();
  }

  String name() {
    return name;
  }

  /** Returns where its tag starts. */
  @Override
  public TextPosition position() {
    return position;
  }

  /** Returns the attribute without surrounding white space, or null if it isn't there or blank. */
  @Nullable String attribute(String attribute) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(attribute)) {
        String value = attributes.get(i + 1);
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }

  /** Returns its own text without surrounding white space, empty if there is none. */
  String text() {
    return (longText == null ? text : longText.toString()).strip();
  }

  /** Returns the children of this name, in the order of the file. */
  List<Element> children(String child) {
    List<Element> found = List.of();
    for (Element element : children) {
      if (element.name.equals(child)) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(element);
      }
    }
    return found;
  }

  /** Returns the first child of this name, or empty if there is none. */
  Optional<Element> child(String child) {
    for (Element element : children) {
      if (element.name.equals(child)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** Returns the XPath, such as {@code /iati-activities/iati-activity[12]/budget[2]/value}. */
  @Override
  public String path() {
    String above = parent == null ? "" : parent.path();
    return above + "/" + name + number();
  }

  /** Returns which one it is, in brackets, unless there can be only one. */
  private String number() {
    if (index > 0) {
      return "[" + index + "]";
    }
    if (parent == null || SINGLE.contains(name)) {
      return "";
    }
    int before = 0;
    for (Element sibling : parent.children) {
      if (sibling.name.equals(name) && sibling.position.compareTo(position) < 0) {
        before++;
      }
    }
    return "[" + (before + 1) + "]";
  }
}
