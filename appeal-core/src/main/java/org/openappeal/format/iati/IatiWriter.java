package org.openappeal.format.iati;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openappeal.format.Losses;
import org.openappeal.format.Problem;
import org.openappeal.model.Appeal;
import org.openappeal.model.Place;
import org.openappeal.model.PlaceId;
import org.openappeal.model.Project;

/** Writes an appeal as a file of activities of version 2.03, and tells what that can't carry. */
final class IatiWriter {

  static final String VERSION = "2.03";

  /** The namespace of the attributes by which the appeal says what it is. */
  static final String NAMESPACE = "urn:openappeal:appeal";

  static final String PREFIX = "appeal:";

  private final Appeal appeal;
  private final XmlOutput xml;
  private final Losses losses;

  private IatiWriter(Appeal appeal, XmlOutput xml) {
    this.appeal = appeal;
    this.xml = xml;
    this.losses = Losses.ofWriting(appeal.id());
  }

  static void write(Appeal appeal, OutputStream out, Consumer<Problem> told) {
    IatiWriter writer = new IatiWriter(appeal, new XmlOutput(out));
    writer.write();
    writer.losses.problems().forEach(told);
  }

  private void write() {
    xml.start("iati-activities")
        .attribute("version", VERSION)
        .attribute("xmlns:appeal", NAMESPACE)
        .attribute(PREFIX + "id", appeal.id())
        .attribute(PREFIX + "title", appeal.title())
        .attribute(PREFIX + "organization", appeal.organization().name())
        .attribute(PREFIX + "period", appeal.period().toString())
        .attribute(PREFIX + "currency", appeal.currency().getCode());
    ActivityWriter writer = new ActivityWriter(appeal, xml, losses);
    for (int i = 0; i < appeal.projects().size(); i++) {
      Project project = appeal.projects().get(i);
      writer.write(project, appeal.partsOf(project.id()), "/projects/" + i);
    }
    xml.end();
    xml.finish();
    tell();
  }

  private void tell() {
    tell("absence of projects, of which the standard wants one", isEmpty(), "/projects");
    tell("document number", appeal.documentNumber().isPresent(), "/documentNumber");
    tell("month of publication", appeal.published().isPresent(), "/published");
    tell("abbreviation", appeal.organization().abbreviation().isPresent(), "/organization");
    tell("name of the projects without a region", isNamed(), "/worldwideName");
    losses.addEach("annotation", "/annotations", appeal.annotations());
    losses.addEach("member", "/organization/states", appeal.organization().states());
    losses.addEach("observer", "/organization/observers", appeal.organization().observers());
    losses.addEach("service of the appeal", "/services", appeal.services());
    losses.addEach("statement", "/statements", appeal.statements());
    losses.addEach("section", "/sections", appeal.sections());
    losses.addEach("consolidated appeal", "/consolidatedAppeals", appeal.consolidatedAppeals());
    tell("cut of the world into regions", hasOwnPlaces(), "/places");
    for (long i = 0; i < xml.replaced(); i++) {
      losses.add("character that XML has none for", "", Optional.empty());
    }
  }

  private boolean isEmpty() {
    return appeal.projects().isEmpty();
  }

  private boolean isNamed() {
    return !appeal.worldwideName().equals("Multi-regional");
  }

  private boolean hasOwnPlaces() {
    Map<PlaceId, String> used = new HashMap<>();
    for (Project project : appeal.projects()) {
      for (PlaceId id : project.location().places()) {
        Place place = appeal.places().get(id);
        if (PlaceIds.country(place).filter(code -> PlaceIds.of(code).equals(id)).isEmpty()
            && !PlaceIds.isRegion(id)) {
          return true;
        }
        used.put(id, place.name());
      }
    }
    return !appeal.rootPlaces().equals(PlacesMaker.of(used));
  }

  private void tell(String kind, boolean isThere, String path) {
    if (isThere) {
      losses.add(kind, path, Optional.empty());
    }
  }
}
