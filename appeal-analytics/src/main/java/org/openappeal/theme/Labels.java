package org.openappeal.theme;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The themes of one project as a person sees them.
 *
 * @param primary the main theme, if it has one
 * @param themes all themes, the main one among them
 */
public record Labels(Optional<String> primary, ImmutableSet<String> themes) {

  /** Stands between the codes of themes in a column. */
  static final char SEPARATOR = ';';

  /**
   * Checks that the main theme is among all.
   *
   * @throws IllegalArgumentException if it isn't
   */
  public Labels {
    checkArgument(
        primary.isEmpty() || themes.contains(primary.get()),
        "The main theme must be among the themes: found %s, themes %s",
        primary,
        themes);
  }

  /**
   * Reads labels from a CSV file in UTF-8, with comma, semicolon or tab between columns: a line of
   * headers, then a line a project. The column {@code id} has the project's id, {@code primary} its
   * main theme, {@code services} and {@code themes} have codes of themes, separated by semicolons,
   * of whatever taxonomy; at least one of these three is needed. Columns {@code title} and {@code
   * comment} are for people; others are mistakes.
   *
   * @return the labels of each project, by its id, in the order of the file
   * @throws TaxonomyFormatException with every mistake and its place
   * @throws IOException if the file can't be read
   */
  public static ImmutableMap<String, Labels> read(Path file) throws IOException {
    return new LabelsReader(file.toString()).read(Files.readAllBytes(file));
  }

  /**
   * Reads labels from a CSV file as {@link #read(Path)} does, where they must be of known projects
   * and themes.
   *
   * @param projects the ids of all projects
   * @param themes the codes of all themes
   * @return the labels of each project, by its id, in the order of the file
   * @throws TaxonomyFormatException with every mistake and its place
   * @throws IOException if the file can't be read
   */
  public static ImmutableMap<String, Labels> read(
      Path file, Set<String> projects, Set<String> themes) throws IOException {
    return new LabelsReader(file.toString())
        .withKnown(projects, themes)
        .read(Files.readAllBytes(file));
  }

  /**
   * Reads labels as CSV from a reader, which is left open; see {@link #read(Path)}.
   *
   * @param name what to call the input in messages
   * @return the labels of each project, by its id, in the order of the input
   * @throws TaxonomyFormatException with every mistake and its place
   * @throws IOException if the input can't be read
   */
  public static ImmutableMap<String, Labels> read(Reader in, String name) throws IOException {
    return new LabelsReader(name).read(CharStreams.toString(in));
  }
}
