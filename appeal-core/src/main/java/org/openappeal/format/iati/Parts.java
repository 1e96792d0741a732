package org.openappeal.format.iati;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.openappeal.format.ProblemCode;
import org.openappeal.model.Funding;
import org.openappeal.model.Project;
import org.openappeal.model.ProjectId;

/**
 * Which activities have a part with budgets somewhere below them, so that budgets of their own
 * would count the same money again. A child says who its parent is, or the parent who its children
 * are. Identifiers are kept as hashes of 64 bits.
 */
final class Parts {

  private static final int MAX_ENTRIES = 2_000_000;
  private static final HashFunction HASH = Hashing.sipHash24();

  private final LongMap parents = new LongMap();
  private final LongMap funded = new LongMap();
  private final LongMap wholes = new LongMap();

  /** Notes the relations of all activities of a file. */
  static Parts of(XmlReading reading, ActivityReader activities) {
    Parts parts = new Parts();
    for (Element at = activities.next(); at != null; at = activities.next()) {
      Element activity = at;
      reading.run(xml -> parts.note(activity, reading));
    }
    parts.findWholes();
    return parts;
  }

  private void note(Element activity, XmlReading reading) {
    note(activity);
    if (parents.size() + funded.size() > MAX_ENTRIES) {
      reading.stop(
          ProblemCode.LIMIT,
          "Too many activities to tell parts from wholes: found more than " + MAX_ENTRIES);
    }
  }

  /** Notes what an activity says of its relations. */
  void note(Element activity) {
    String id = IatiActivity.id(activity).orElse("");
    if (id.isEmpty()) {
      return;
    }
    long self = hash(id);
    IatiActivity.related(activity, Codes.PARENT).stream()
        .findFirst()
        .ifPresent(parent -> parents.put(self, hash(parent)));
    for (String child : IatiActivity.related(activity, Codes.CHILD)) {
      long part = hash(child);
      if (!parents.contains(part)) {
        parents.put(part, self);
      }
    }
    if (activity.child("budget").isPresent()) {
      funded.put(self, 1);
    }
  }

  /** Works out the wholes, after all has been noted. */
  void findWholes() {
    for (long part : funded.keys()) {
      long above = part == 0 ? 0 : parents.get(part);
      while (above != 0 && !wholes.contains(above)) {
        wholes.put(above, 1);
        above = parents.get(above);
      }
    }
  }

  /** Returns the project with its budget in parts if parts of it have budgets too. */
  Project mark(Project project) {
    boolean isWhole = !project.budget().lines().isEmpty() && isWhole(project.id());
    return isWhole ? project.withFunding(Funding.inParts(project.budget())) : project;
  }

  private boolean isWhole(ProjectId id) {
    return wholes.size() > 0 && wholes.contains(hash(id.value()));
  }

  private static long hash(String id) {
    long hash = HASH.hashString(id, StandardCharsets.UTF_16LE).asLong();
    return hash == 0 ? 1 : hash;
  }
}
