package io.attesta.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class KeptTimelines implements Timelines {

  static final int MOST_CHARACTERS = 20_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private record Entry(String number, Instant at, String actor, String kind, JsonNode content) {}

  private final JdbcClient jdbc;

  KeptTimelines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String of(long workItem) {
    StringBuilder lines = new StringBuilder();
    for (Entry entry : entries(workItem)) {
      String line = told(entry).map(what -> line(entry, what)).orElse("");
      if (lines.length() + line.length() > MOST_CHARACTERS) {
        break;
      }
      lines.append(line);
    }
    return lines.toString().strip();
  }

  private List<Entry> entries(long workItem) {
    return jdbc.sql(
            """
            with ends as (
              select from_item as item, to_item as other from link
              union select to_item, from_item from link),
            near as (select other as id from ends where item = :item),
            far as (select id from near union select e.other from ends e join near n on n.id = e.item)
            select w.number, j.at, j.actor, j.kind, j.content from journal_entry j
            join work_item w on w.id = j.work_item_id
            where w.id in (select id from far) and w.id <> :item
            order by j.at, w.id, j.position limit 2000""")
        .param("item", workItem)
        .query(
            (row, i) ->
                new Entry(
                    row.getString("number"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("kind"),
                    json(row.getString("content"))))
        .list();
  }

  private static String line(Entry entry, String what) {
    return "%s  %s  %s (%s)%n"
        .formatted(TIME.format(entry.at()), entry.number(), what, entry.actor());
  }

  private static Optional<String> told(Entry entry) {
    JsonNode content = entry.content();
    return Optional.ofNullable(
        switch (entry.kind()) {
          case "opened" -> "Opened";
          case "changed" -> change(content);
          case "task-completed" -> content.path("name").asText();
          case "declared" -> "Declared: " + content.path("message").asText();
          case "declaration-withdrawn" -> "Declaration withdrawn";
          case "informed" -> "Informed: " + content.path("text").asText();
          case "escalated" ->
              "Told "
                  + content.path("notifyGroup").asText("")
                  + ": "
                  + content.path("clockMetric").asText()
                  + " "
                  + content.path("clockState").asText();
          case "linked" ->
              "Linked: " + content.path("type").asText() + " " + content.path("to").asText();
          default -> null;
        });
  }

  private static String change(JsonNode content) {
    for (String field : List.of("status", "priority")) {
      if (content.has(field)) {
        return field.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + field.substring(1)
            + " "
            + content.path(field).path("to").asText();
      }
    }
    return null;
  }

  private static JsonNode json(String text) {
    try {
      return Journal.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
