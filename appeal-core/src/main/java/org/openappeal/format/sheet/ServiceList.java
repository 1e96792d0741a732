package org.openappeal.format.sheet;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openappeal.model.Service;
import org.openappeal.model.ServiceCode;

/** The services that rows name, in the order in which they first appear. */
final class ServiceList {

  private final Map<ServiceCode, Optional<String>> names = new LinkedHashMap<>();

  /**
   * Adds a service if it is new, or the name of one of which only the code is known.
   *
   * @throws IllegalArgumentException if it has another name already
   */
  ServiceCode add(String text, Optional<String> name) {
    ServiceCode code = ServiceCode.of(text);
    Optional<String> known = names.getOrDefault(code, Optional.empty());
    checkArgument(
        known.isEmpty() || name.isEmpty() || known.equals(name),
        "Service %s has two names: found \"%s\", expected \"%s\" as before",
        code,
        name.orElse(""),
        known.orElse(""));
    names.put(code, known.or(() -> name));
    return code;
  }

  /** Returns the services; one of which no row tells the name is called by its code. */
  ImmutableList<Service> services() {
    return names.entrySet().stream()
        .map(
            entry ->
                Service.builder()
                    .code(entry.getKey())
                    .name(entry.getValue().orElse(entry.getKey().value()))
                    .build())
        .collect(ImmutableList.toImmutableList());
  }
}
