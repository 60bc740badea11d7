package io.attesta.reporting;

import io.attesta.work.WorkHistory.Entry;
import io.attesta.work.WorkHistory.HistoricItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Work items of a time in which nothing else happens, told as they went. */
public final class OldTimes {

  private final String practice;
  private final String service;
  private final List<Entry> journal = new ArrayList<>();
  private final Map<String, Object> details = new LinkedHashMap<>();
  private final Instant opened;
  private String title = "Of old times";
  private String customer;
  private String status = "NEW";
  private String hold;
  private String group = "service-desk";
  private Instant resolved;
  private Instant closed;

  private OldTimes(String practice, String service, String opened) {
    this.practice = practice;
    this.service = service;
    this.opened = Instant.parse(opened);
    journal.add(new Entry(this.opened, "old", "opened", Map.of("status", Map.of("to", "NEW"))));
  }

  public static OldTimes opened(String practice, String service, String at) {
    return new OldTimes(practice, service, at);
  }

  /** What it is about. */
  public OldTimes titled(String text) {
    title = text;
    return this;
  }

  /** For whom. */
  public OldTimes customer(String key) {
    customer = key;
    return this;
  }

  public OldTimes status(String at, String to, String reason) {
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("status", Map.of("from", status, "to", to));
    if (hold != null || reason != null) {
      Map<String, Object> change = new LinkedHashMap<>();
      change.put("to", reason);
      changes.put("holdReason", change);
    }
    journal.add(new Entry(Instant.parse(at), "old", "changed", changes));
    status = to;
    hold = reason;
    return this;
  }

  public OldTimes resolved(String at) {
    resolved = Instant.parse(at);
    return status(at, "RESOLVED", null);
  }

  public OldTimes closed(String at) {
    closed = Instant.parse(at);
    return status(at, "CLOSED", null);
  }

  public OldTimes handedOver(String at, String to) {
    journal.add(
        new Entry(
            Instant.parse(at), "old", "changed", Map.of("group", Map.of("from", group, "to", to))));
    group = to;
    return this;
  }

  public OldTimes detail(String key, Object value) {
    details.put(key, value);
    return this;
  }

  public HistoricItem item() {
    return new HistoricItem(
        "old-times-" + UUID.randomUUID(),
        "1",
        practice,
        practice.equals("request") ? "REQ" : "INC",
        title,
        null,
        status,
        hold,
        "P3",
        "someone",
        customer,
        service,
        group,
        null,
        opened,
        null,
        resolved,
        closed,
        details,
        journal);
  }
}
