package org.openappeal.format.iati;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.openappeal.format.Losses;
import org.openappeal.model.Appeal;
import org.openappeal.model.Funding;
import org.openappeal.model.Partner;
import org.openappeal.model.PartnerRole;
import org.openappeal.model.Project;
import org.openappeal.model.Sector;
import org.openappeal.model.Service;
import org.openappeal.model.ServiceCode;
import org.openappeal.model.Translation;

/** Writes projects as activities, their elements in the order that the standard asks for. */
final class ActivityWriter {

  private static final String OTHER_ORGANIZATION = "90";
  private static final String PIPELINE = "1";

  private final Appeal appeal;
  private final XmlOutput xml;
  private final Losses losses;
  private final String serviceList;

  ActivityWriter(Appeal appeal, XmlOutput xml, Losses losses) {
    this.appeal = appeal;
    this.xml = xml;
    this.losses = losses;
    boolean isTaken =
        appeal.projects().stream()
            .flatMap(project -> project.sectors().stream())
            .anyMatch(sector -> sector.vocabulary().value().equals(Codes.OWN_LIST));
    this.serviceList = isTaken ? Codes.SECOND_OWN_LIST : Codes.OWN_LIST;
  }

  /**
   * Writes a project.
   *
   * @param parts the projects that name it as their parent
   * @param path where it stands in the appeal
   */
  void write(Project project, ImmutableList<Project> parts, String path) {
    CurrencyUnit currency = project.budget().currency().orElse(appeal.currency());
    xml.start("iati-activity").attribute("default-currency", currency.getCode());
    project.language().ifPresent(language -> xml.attribute("xml:lang", language));
    leaf("iati-identifier", project.id().value());
    Partner reporting = reporting(project, path);
    writeOrganization("reporting-org", reporting.reference(), OTHER_ORGANIZATION, "", reporting);
    writeTexts(project);
    writePartners(project, reporting, path);
    xml.start("activity-status").attribute("code", PIPELINE).end();
    BudgetWriter budgets = new BudgetWriter(appeal, xml, losses, path + "/budget");
    budgets.writeDates(project.budget());
    new PlaceWriter(appeal, xml).write(project.location());
    project.sectors().forEach(this::write);
    project.services().forEach(service -> writeService(service, path));
    budgets.write(project.budget());
    project.parent().ifPresent(parent -> writeRelated(parent.value(), Codes.PARENT));
    parts.forEach(part -> writeRelated(part.id().value(), Codes.CHILD));
    xml.end();
    tell(project, parts, path);
  }

  private Partner reporting(Project project, String path) {
    ImmutableList<Partner> reporting =
        project.partners().stream()
            .filter(ActivityWriter::isReporting)
            .collect(ImmutableList.toImmutableList());
    for (int i = 1; i < reporting.size(); i++) {
      lose("further organization that reports", path + "/partners");
    }
    Partner first =
        reporting.isEmpty()
            ? Partner.of(appeal.organization().name(), PartnerRole.REPORTING)
            : reporting.get(0);
    return first.reference().isPresent()
        ? first
        : first.withReference(
            appeal
                .organization()
                .abbreviation()
                .orElse(first.name())
                .strip()
                .replaceAll("\\p{Cntrl}", " "));
  }

  private static boolean isReporting(Partner partner) {
    return partner.role().equals(Optional.of(PartnerRole.REPORTING));
  }

  private void writeTexts(Project project) {
    xml.start("title");
    narrative(project.title());
    project.translations().forEach(other -> narrative(other.title(), other));
    xml.end();
    xml.start("description").attribute("type", Codes.GENERAL_DESCRIPTION);
    narrative(project.summary().orElse(project.title()));
    project.translations().forEach(other -> narrative(other.summary(), other));
    xml.end();
    project
        .beneficiaries()
        .ifPresent(
            text -> {
              xml.start("description").attribute("type", Codes.TARGET_GROUPS);
              narrative(text);
              xml.end();
            });
  }

  private void narrative(String text) {
    leaf("narrative", text);
  }

  private void narrative(Optional<String> text, Translation translation) {
    text.ifPresent(
        value -> {
          xml.start("narrative").attribute("xml:lang", translation.language()).text(value);
          xml.end();
        });
  }

  /** Writes who takes part; the standard wants someone, who is else the one who reports. */
  private void writePartners(Project project, Partner reporting, String path) {
    boolean any = false;
    for (Partner partner : project.partners()) {
      if (!isReporting(partner)) {
        any = true;
        if (partner.role().isEmpty()) {
          lose("role of a partner that isn't stated, written as implementing", path + "/partners");
        }
        PartnerRole role = partner.role().orElse(PartnerRole.IMPLEMENTING);
        String code = Codes.ROLES.inverse().getOrDefault(role, "4");
        writeOrganization("participating-org", partner.reference(), "", code, partner);
      }
    }
    if (!any) {
      lose("absence of partners, written as accountable who reports", path + "/partners");
      writeOrganization("participating-org", reporting.reference(), "", "2", reporting);
    }
  }

  private void writeOrganization(
      String name, Optional<String> reference, String type, String role, Partner partner) {
    xml.start(name);
    reference.ifPresent(ref -> xml.attribute("ref", ref));
    if (!role.isEmpty()) {
      xml.attribute("role", role);
    }
    if (!type.isEmpty()) {
      xml.attribute("type", type);
    }
    narrative(partner.name());
    xml.end();
  }

  private void write(Sector sector) {
    writeSector(sector.vocabulary().value(), sector.code(), sector.percent(), sector.name());
  }

  private void writeService(ServiceCode code, String path) {
    lose("service, written as a sector of the organization's list", path + "/services");
    writeSector(
        serviceList, code.value(), Optional.empty(), appeal.findService(code).map(Service::name));
  }

  private void writeSector(
      String list, String code, Optional<BigDecimal> percent, Optional<String> name) {
    xml.start("sector").attribute("vocabulary", list).attribute("code", code);
    percent.ifPresent(value -> xml.attribute("percentage", value.toPlainString()));
    name.ifPresent(this::narrative);
    xml.end();
  }

  private void writeRelated(String id, String type) {
    xml.start("related-activity").attribute("ref", id).attribute("type", type).end();
  }

  private void leaf(String name, String text) {
    xml.start(name).text(text).end();
  }

  private void tell(Project project, ImmutableList<Project> parts, String path) {
    project.concerns().forEach(country -> lose("country that is concerned", path + "/concerns"));
    project.keywords().forEach(keyword -> lose("keyword", path + "/keywords"));
    project.source().ifPresent(source -> lose("source", path + "/source"));
    if (project.isCarried()) {
      lose("reference to who carries the money", path + "/carriedBy");
    }
    boolean isCountedByParts = parts.stream().anyMatch(part -> !part.budget().lines().isEmpty());
    if (!project.budget().lines().isEmpty()
        && isCountedByParts != project.funding() instanceof Funding.InParts) {
      lose("whether parts ask for the money of the whole", path + "/inParts");
    }
  }

  private void lose(String kind, String path) {
    losses.add(kind, path, Optional.empty());
  }
}
