/** The immutable model of a funding appeal, and the formats that it is read from and written to. */
module org.openappeal.core {
  requires com.ctc.wstx;
  requires transitive com.google.common;
  requires transitive org.joda.money;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;
  requires de.siegmar.fastcsv;
  requires tools.jackson.core;

  exports org.openappeal.format;
  exports org.openappeal.format.csv;
  exports org.openappeal.format.hxl;
  exports org.openappeal.format.hpc;
  exports org.openappeal.format.iati;
  exports org.openappeal.format.json;
  exports org.openappeal.format.sheet;
  exports org.openappeal.format.validate;
  exports org.openappeal.geo;
  exports org.openappeal.model;
  exports org.openappeal.money;

  uses org.openappeal.format.AppealFormat;

  provides org.openappeal.format.AppealFormat with
      org.openappeal.format.csv.CsvFormat,
      org.openappeal.format.hxl.HxlFormat,
      org.openappeal.format.hpc.HpcFormat,
      org.openappeal.format.iati.IatiFormat,
      org.openappeal.format.json.JsonFormat;
}
