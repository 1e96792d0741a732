package org.openappeal.samples.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, as other programs write them, or as nobody should. */
final class Workbooks {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

  private Workbooks() {}

  /** Returns the parts of a workbook of two sheets, {@code Notes} and {@code Data}. */
  static Map<String, String> parts(String rows) {
    Map<String, String> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType="
            + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
            + "</Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\""
            + PACKAGE
            + "/relationships\"><Relationship Id=\"r\" Type=\""
            + OFFICE
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\""
            + PACKAGE
            + "/relationships\">"
            + relation("r1", "worksheet", "worksheets/sheet1.xml")
            + relation("r2", "worksheet", "worksheets/sheet2.xml")
            + relation("r3", "sharedStrings", "sharedStrings.xml")
            + relation("r4", "styles", "styles.xml")
            + "</Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + "<sheet name=\"Notes\" sheetId=\"1\" r:id=\"r1\"/>"
            + "<sheet name=\"Data\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>");
    parts.put("xl/worksheets/sheet1.xml", sheet(""));
    parts.put("xl/worksheets/sheet2.xml", sheet(rows));
    parts.put(
        "xl/sharedStrings.xml",
        "<sst xmlns=\""
            + MAIN
            + "\"><si><t>Title</t></si>"
            + "<si><r><t>Rich </t></r><r><t>_x0041_lpha</t></r></si></sst>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns=\""
            + MAIN
            + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
            + " formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
    return parts;
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  static String sheet(String rows) {
    return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
  }

  /** Returns a row of text cells from the first column on. */
  static String texts(int row, String... texts) {
    StringBuilder cells = new StringBuilder("<row r=\"" + row + "\">");
    for (int i = 0; i < texts.length; i++) {
      cells.append(
          "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
              .formatted((char) ('A' + i), row, texts[i]));
    }
    return cells.append("</row>").toString();
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
