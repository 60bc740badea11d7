package io.attesta.servicelevel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attesta.servicelevel.reckoning.WorkingCalendar;
import io.attesta.shared.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The working calendars with all their versions. */
@Repository
class Calendars {

  private static final TypeReference<Map<String, List<String>>> HOURS = new TypeReference<>() {};
  private static final TypeReference<List<CalendarText.DaysOff>> DAYS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Cache<String, WorkingCalendar> known =
      Caffeine.newBuilder().maximumSize(500).build();

  Calendars(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A calendar in a version. */
  record Kept(String key, int version, CalendarText text) {}

  /** Ready to count; versions never change, so each is built once. */
  WorkingCalendar get(String key, int version) {
    return known.get(key + ' ' + version, ignored -> read(key, version).calendar(key, version));
  }

  private CalendarText read(String key, int version) {
    return jdbc.sql("select * from working_calendar_version where key = ? and version = ?")
        .params(key, version)
        .query(this::row)
        .single()
        .text();
  }

  Optional<Kept> current(String key) {
    return jdbc.sql(
            "select v.* from working_calendar c join working_calendar_version v"
                + " on v.key = c.key and v.version = c.version where c.key = ?")
        .param(key)
        .query(this::row)
        .optional();
  }

  /** In the order of keys, from the first key that is greater. */
  List<Kept> after(String key, int limit) {
    return jdbc.sql(
            "select v.* from working_calendar c join working_calendar_version v"
                + " on v.key = c.key and v.version = c.version where c.key > ? order by c.key limit ?")
        .params(key, limit)
        .query(this::row)
        .list();
  }

  /** Adds the first version, or the one after {@code before}. */
  void save(String key, int before, CalendarText text, String person) {
    int changed =
        before == 0
            ? jdbc.sql("insert into working_calendar values (?, 1) on conflict do nothing")
                .param(key)
                .update()
            : jdbc.sql(
                    "update working_calendar set version = version + 1 where key = ? and version = ?")
                .params(key, before)
                .update();
    if (changed == 0) {
      throw Versions.outrun();
    }
    jdbc.sql(
            "insert into working_calendar_version (key, version, name, zone, hours, holidays, changed_by)"
                + " values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)")
        .params(
            key,
            before + 1,
            text.name(),
            text.zone(),
            write(text.hours()),
            write(text.holidays()),
            person)
        .update();
  }

  private Kept row(ResultSet row, int number) throws SQLException {
    try {
      var text =
          new CalendarText(
              row.getString("name"),
              row.getString("zone"),
              json.readValue(row.getString("hours"), HOURS),
              json.readValue(row.getString("holidays"), DAYS));
      return new Kept(row.getString("key"), row.getInt("version"), text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored calendar cannot be read", e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A calendar cannot be written", e);
    }
  }
}
