package io.attesta.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Incidents as people report them; the same number gives the same report in every run. */
final class Reports {

  private static final long SEED = 20_000;
  private static final List<String> SERVICES =
      List.of("email", "vpn", "store-network", "point-of-sale", "payroll", "workplace", "printing");
  private static final List<String> WORDS =
      List.of(
          "screen",
          "printer",
          "password",
          "login",
          "slow",
          "error",
          "cannot",
          "mailbox",
          "branch",
          "router",
          "order",
          "invoice",
          "report",
          "update",
          "laptop",
          "folder",
          "calendar",
          "backup",
          "session",
          "timeout",
          "scanner",
          "badge",
          "phone",
          "headset",
          "licence");

  private Reports() {}

  static Map<String, Object> incident(long number) {
    Random random = new Random(SEED + number);
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("category", pick(random, List.of("hardware", "software", "network", "email")));
    details.put("impact", pick(random, List.of("HIGH", "MEDIUM", "LOW", "LOW")));
    details.put("urgency", pick(random, List.of("HIGH", "MEDIUM", "LOW", "LOW")));
    details.put("contactType", pick(random, List.of("portal", "email", "phone")));
    details.put("location", "Building " + random.nextInt(40) + ", room " + random.nextInt(400));
    details.put("usersAffected", 1 + random.nextInt(30));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "incident");
    body.put("title", words(random, 6));
    body.put("description", words(random, 50));
    body.put("service", pick(random, SERVICES));
    body.put("details", details);
    return body;
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(pick(random, WORDS));
    }
    return text.toString();
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
