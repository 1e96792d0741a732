package org.openappeal.format.hpc;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openappeal.model.Service;
import org.openappeal.model.ServiceCode;

/** The clusters that come up, as services, in the order in which they do. */
final class Clusters {

  private final Map<ServiceCode, Service> services = new LinkedHashMap<>();
  private final Map<String, ServiceCode> byNumber = new LinkedHashMap<>();

  ImmutableList<Service> services() {
    return ImmutableList.copyOf(services.values());
  }

  /** Returns the service of a global cluster. */
  ServiceCode of(JsonValue cluster) {
    cluster.expectObject();
    String number = cluster.needText("id");
    ServiceCode code = ServiceCode.of(cluster.text("code").orElse(number));
    byNumber.putIfAbsent(number, code);
    return add(code, cluster.needText("name"));
  }

  /** Returns the service of this number or name; it is added if it hasn't come up. */
  ServiceCode named(String number, String name) {
    ServiceCode known = byNumber.get(number);
    if (known != null) {
      return known;
    }
    for (Service service : services.values()) {
      if (Ascii.equalsIgnoreCase(service.name(), name)) {
        return service.code();
      }
    }
    return add(ServiceCode.of(number), name);
  }

  private ServiceCode add(ServiceCode code, String name) {
    services.putIfAbsent(code, Service.builder().code(code).name(name).build());
    return code;
  }
}
