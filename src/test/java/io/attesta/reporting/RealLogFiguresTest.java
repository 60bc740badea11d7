package io.attesta.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/**
 * What the measures say of the log of the system property {@code attesta.reallog} is what plain SQL
 * says of its rows; only in the profile real-log.
 */
@AttestaTest
@Tag("real-log")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealLogFiguresTest {

  private static final String FROM = "2016-01-01";
  private static final String UNTIL = "2018-01-01";
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Autowired TestRestTemplate rest;
  @Autowired FactKeeper keeper;
  @Autowired RollUpCheck check;
  @Autowired DataSource source;

  private Connection plain;

  @BeforeAll
  void loadTwice() throws Exception {
    RealLog log = new RealLog(Path.of(System.getProperty("attesta.reallog")));
    keeper.rebuildWhereNeeded();
    keeper.keep();
    log.importWith(rest);
    long begin = System.nanoTime();
    int kept = keeper.keep();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    LoggerFactory.getLogger(RealLogFiguresTest.class).info("Facts of {} changes in {}", kept, took);
    assertThat(took).isLessThan(LONGEST);
    plain = source.getConnection();
    log.loadInto(plain);
  }

  @AfterAll
  void forget() throws SQLException {
    try (Connection connection = plain) {
      connection.createStatement().execute("discard temp");
    }
  }

  /** Where a column is empty, figures are not split by it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opened            | incident   | opened   | count(*)                                             | category
          incidents-opened  | incident   | opened   | count(*)                                             | category
          resolved          | resolution | resolved | count(*)                                             | category
          closed            | incident   | ended    | count(*)                                             | status
          resolution-time   | resolution | resolved | avg(extract(epoch from resolved - opened)) / 3600    | category
          resolution-time-nine-of-ten | resolution | resolved | percentile_disc(0.9) within group (order by extract(epoch from resolved - opened)) / 3600 | category
          first-time-right  | resolution | resolved | 100.0 * count(*) filter (where right_first) / count(*) | category
          reopen-rate       | resolution | resolved | 100.0 * count(*) filter (where again) / count(*)     |
          handovers         | handover   | at       | count(*)                                             | gave
          reopenings        | reopening  | at       | count(*)                                             | was
          hold-time         | wait       | until    | sum(extract(epoch from until - since)) / 3600        | reason
          """)
  void figuresOfTheMonthsAreThoseOfTheRows(
      String measure, String table, String at, String value, String subject) throws SQLException {
    for (String split : new String[] {null, "service", "customer", "priority", "team", "subject"}) {
      String of = "subject".equals(split) ? subject : split;
      if (of != null || split == null) {
        String sql =
            "select date_trunc('month', %s)::date as month, %s as of, round((%s)::numeric, 4) as value from %s where %s is not null group by 1, 2";
        agree(measure, split, sql.formatted(at, of + "::text", value, table, at));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          backlog     | count(*)
          backlog-age | avg(m.month + interval '1 month' - interval '1 day' - date_trunc('day', opened))
          """)
  void whatIsOpenAtTheEndOfAMonthIsThatOfTheRows(String measure, String value) throws SQLException {
    String exact = value.startsWith("avg") ? "extract(epoch from " + value + ") / 86400" : value;
    for (String split : new String[] {null, "service", "customer", "priority", "team"}) {
      agree(
          measure,
          split,
          """
          select m.month::date as month, %s::text as of, round((%s)::numeric, 4) as value
          from generate_series(timestamp '%s', timestamp '%s' - interval '1 day', interval '1 month') m (month)
          join incident i on i.opened < m.month + interval '1 month' and (i.ended is null or i.ended >= m.month + interval '1 month')
          group by 1, 2"""
              .formatted(split, exact, FROM, UNTIL));
    }
  }

  @Test
  void sumsAreWhatTheRowsSay() {
    assertThat(check.differences(LocalDate.EPOCH, LocalDate.of(2100, 1, 1))).isEmpty();
  }

  private void agree(String measure, String split, String sql) throws SQLException {
    Map<String, BigDecimal> rows = rows(sql);
    assertThat(rows).as(measure + " has something to compare").isNotEmpty();
    assertThat(figures(measure, split)).as(measure + " by " + split).isEqualTo(rows);
  }

  private Map<String, BigDecimal> rows(String sql) throws SQLException {
    Map<String, BigDecimal> rows = new TreeMap<>();
    try (ResultSet row = plain.createStatement().executeQuery(sql)) {
      while (row.next()) {
        put(rows, row.getString("month"), row.getString("of"), row.getBigDecimal("value"));
      }
    }
    return rows;
  }

  private Map<String, BigDecimal> figures(String measure, String split) {
    String path =
        "/api/v1/measures/%s/figures?from=%s&until=%s&by=MONTH&customer=retail-division,head-office%s"
            .formatted(measure, FROM, UNTIL, split == null ? "" : "&split=" + split.toUpperCase());
    JsonNode answer =
        rest.withBasicAuth("auditor", "demo").getForObject(path, JsonNode.class).path("items");
    Map<String, BigDecimal> figures = new TreeMap<>();
    answer.forEach(
        figure ->
            put(
                figures,
                figure.path("from").asText(),
                figure.path("of").isNull() ? null : figure.path("of").asText(),
                figure.path("value").isNull() ? null : figure.path("value").decimalValue()));
    return figures;
  }

  /** Nothing and none are told alike by rows that are not there. */
  private static void put(Map<String, BigDecimal> all, String month, String of, BigDecimal value) {
    if (value != null && value.signum() != 0) {
      all.put(month + " " + of, value.setScale(4).stripTrailingZeros());
    }
  }
}
