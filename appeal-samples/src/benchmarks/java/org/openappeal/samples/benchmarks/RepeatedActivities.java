package org.openappeal.samples.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a large file of IATI activities: those of a file again and again, each time with fresh
 * identifiers, so that parents and children stay with each other.
 */
public final class RepeatedActivities {

  private static final Pattern ACTIVITY =
      Pattern.compile("<iati-activity[ >].*?</iati-activity>\\s*", Pattern.DOTALL);
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "<iati-identifier>\\s*[^<]*?(?=\\s*</iati-identifier>)|<related-activity[^>]*? ref=\"[^\"]*");
  private static final int MEGABYTE = 1_000_000;

  private final String head;
  private final List<String> parts = new ArrayList<>();

  private RepeatedActivities(String source) {
    Matcher activities = ACTIVITY.matcher(source);
    int start = -1;
    while (activities.find()) {
      start = start < 0 ? activities.start() : start;
      addParts(activities.group());
    }
    if (start < 0) {
      throw new IllegalArgumentException("No activities: found none, expected some");
    }
    this.head = source.substring(0, start);
  }

  /** Cuts an activity where its identifiers end, which is where a number goes. */
  private void addParts(String activity) {
    Matcher identifiers = IDENTIFIER.matcher(activity);
    int from = 0;
    while (identifiers.find()) {
      parts.add(activity.substring(from, identifiers.end()));
      from = identifiers.end();
    }
    parts.add(activity.substring(from));
    parts.add("");
  }

  /**
   * Returns the repetition of a file's activities.
   *
   * @param source the text of the file
   */
  public static RepeatedActivities of(String source) {
    return new RepeatedActivities(source);
  }

  /**
   * Writes so many megabytes, and what it takes to end the last activity.
   *
   * @throws IOException if the stream can't be written
   */
  public void write(long megabytes, OutputStream out) throws IOException {
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    out.write(start);
    long written = start.length;
    for (int round = 1; written < megabytes * MEGABYTE; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < parts.size() && written + text.length() < megabytes * MEGABYTE; i++) {
        i = append(i, "-" + round, text);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      out.write(bytes);
      written += bytes.length;
    }
    out.write("</iati-activities>\n".getBytes(StandardCharsets.UTF_8));
  }

  /** Appends one activity and returns the index of the mark that ends it. */
  private int append(int first, String number, StringBuilder text) {
    int i = first;
    while (!parts.get(i + 1).isEmpty()) {
      text.append(parts.get(i)).append(number);
      i++;
    }
    text.append(parts.get(i));
    return i + 1;
  }

  /**
   * Writes a file.
   *
   * @param args the file to repeat, the file to write, and its size in megabytes
   * @throws IOException if one of them can't be read or written
   */
  public static void main(String[] args) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      of(Files.readString(Path.of(args[0]))).write(Long.parseLong(args[2]), out);
    }
  }
}
