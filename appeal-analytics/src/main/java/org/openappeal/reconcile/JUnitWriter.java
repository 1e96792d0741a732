package org.openappeal.reconcile;

import com.google.common.io.CharStreams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the XML of JUnit reports: a test case for each statement and each further finding, which
 * fails on errors and warnings and is skipped where it is suppressed.
 */
final class JUnitWriter implements ReportWriter {

  @Override
  public void write(Report report, Appendable out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(CharStreams.asWriter(out));
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      write(report.reconciliation(), xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.append('\n');
  }

  private static void write(Reconciliation reconciliation, XMLStreamWriter xml)
      throws XMLStreamException {
    List<Finding> passed = new ArrayList<>(reconciliation.statements());
    passed.removeIf(finding -> !finding.verdict().isAgreement());
    List<Finding> findings = reconciliation.findings();
    long failures = findings.stream().filter(JUnitWriter::fails).count();
    int skipped = reconciliation.suppressed().size();
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", safe(reconciliation.appeal().title()));
    xml.writeAttribute("time", "0");
    xml.writeAttribute("tests", Integer.toString(passed.size() + findings.size() + skipped));
    xml.writeAttribute("failures", Long.toString(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", Integer.toString(skipped));
    for (Finding finding : passed) {
      startCase(finding, xml);
      xml.writeEndElement();
    }
    for (Finding finding : findings) {
      writeCase(finding, xml);
    }
    for (Suppressed suppressed : reconciliation.suppressed()) {
      startCase(suppressed.finding(), xml);
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", safe(suppressed.suppression().reason()));
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private static boolean fails(Finding finding) {
    return finding.severity() != Severity.NOTE;
  }

  private static void startCase(Finding finding, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", safe(finding.check()));
    xml.writeAttribute("name", safe(finding.label()));
    xml.writeAttribute("time", "0");
  }

  private static void writeCase(Finding finding, XMLStreamWriter xml) throws XMLStreamException {
    startCase(finding, xml);
    xml.writeStartElement(fails(finding) ? "failure" : "system-out");
    if (fails(finding)) {
      xml.writeAttribute("type", safe(finding.check()));
      xml.writeAttribute("message", safe(finding.explain().lines().findFirst().orElse("")));
    }
    xml.writeCharacters(safe(finding.explain()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** Returns the text with U+FFFD for what XML 1.0 can't hold. */
  private static String safe(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(c -> isXml(c) ? c : 0xFFFD).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isXml(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || codePoint >= 0x20 && codePoint <= 0xD7FF
        || codePoint >= 0xE000 && codePoint <= 0xFFFD
        || codePoint >= 0x10000;
  }
}
