/** The immutable model of a funding appeal, and the formats that it is read from and written to. */
module org.openappeal.core {
  requires transitive com.google.common;
  requires transitive org.joda.money;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;
  requires tools.jackson.core;

  exports org.openappeal.model;
  exports org.openappeal.money;
}
