/** Rollups, theme classification, reconciliation, comparison and tables of funding appeals. */
module org.openappeal.analytics {
  requires transitive org.openappeal.core;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;
  requires de.siegmar.fastcsv;
  requires java.xml;
  requires org.apache.commons.text;
  requires org.apache.opennlp.tools;
  requires tools.jackson.core;

  exports org.openappeal.compare;
  exports org.openappeal.reconcile;
  exports org.openappeal.report;
  exports org.openappeal.rollup;
  exports org.openappeal.table;
  exports org.openappeal.theme;
}
