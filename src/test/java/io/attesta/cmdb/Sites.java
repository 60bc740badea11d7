package io.attesta.cmdb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Contents for tests. */
final class Sites {

  private Sites() {}

  /** A site, which no change has to authorise. */
  static CiContent site(String name) {
    return of("site", name, "live", JsonNodeFactory.instance.objectNode());
  }

  /** A server, whose cores and state are controlled: recorded. */
  static CiContent server(String name, int cores) {
    return of("server", name, "live", JsonNodeFactory.instance.objectNode().put("cpuCores", cores));
  }

  /** A database, whose port and state are controlled: refused. */
  static CiContent database(String name, int port) {
    return of(
        "database",
        name,
        "live",
        JsonNodeFactory.instance.objectNode().put("engine", "postgresql").put("port", port));
  }

  private static CiContent of(String ciClass, String name, String state, ObjectNode attributes) {
    return new CiContent(ciClass, name, state, null, null, null, null, attributes);
  }
}
