package org.openappeal.samples.duckdb;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.sql.SQLException;
import java.util.List;
import org.openappeal.model.Appeal;
import org.openappeal.model.Project;
import org.openappeal.theme.Taxonomy;
import org.openappeal.theme.Theme;
import org.openappeal.theme.ThemeClassifier;
import org.openappeal.theme.ThemeMatch;

/** The tables of themes, as the standard classifier tells them. */
final class ThemeTables {

  private final Database database;
  private final Appeal appeal;
  private final ThemeClassifier classifier = ThemeClassifier.standard();

  ThemeTables(Database database, Appeal appeal) {
    this.database = database;
    this.appeal = appeal;
  }

  void write() throws SQLException {
    database.fill("taxonomies", classifier.taxonomies(), ThemeTables::taxonomies);
    database.fill("themes", appeal.projects(), this::themes);
  }

  private static void taxonomies(Taxonomy taxonomy, Rows rows) throws SQLException {
    int position = 0;
    for (Theme theme : taxonomy.themes()) {
      rows.add(taxonomy.id(), theme.code(), ++position, theme.name(), theme.parent());
    }
  }

  private void themes(Project project, Rows rows) throws SQLException {
    List<ThemeMatch> matches = classifier.classify(project).matches();
    for (Taxonomy taxonomy : classifier.taxonomies()) {
      add(project, taxonomy, matches, rows);
    }
  }

  private static void add(Project project, Taxonomy taxonomy, List<ThemeMatch> matches, Rows rows)
      throws SQLException {
    ImmutableSet<String> wholes =
        matches.stream()
            .filter(match -> match.taxonomy().equals(taxonomy.id()))
            .flatMap(match -> taxonomy.theme(match.theme()).flatMap(Theme::parent).stream())
            .collect(toImmutableSet());
    for (ThemeMatch match : matches) {
      if (match.taxonomy().equals(taxonomy.id())) {
        rows.add(
            project.id(),
            taxonomy.id(),
            match.theme(),
            match.score(),
            !wholes.contains(match.theme()));
      }
    }
  }
}
