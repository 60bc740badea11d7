package io.attesta.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.work.WorkHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttestaTest
class FiguresTest {

  private static final LocalDate MARCH = LocalDate.of(1996, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(1996, 4, 1);
  private static final LocalDate MAY = LocalDate.of(1996, 5, 1);

  @Autowired FactKeeper keeper;
  @Autowired RollUpCheck check;
  @Autowired Measures measures;
  @Autowired Figures figures;
  @Autowired WorkHistory history;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void someHistory() {
    if (jdbc.sql("select count(*) from work_item where service = 'figures'")
            .query(Long.class)
            .single()
        == 0) {
      transaction.executeWithoutResult(
          t ->
              history.write(
                  List.of(
                      OldTimes.opened("incident", "figures", "1996-03-01T08:00:00Z")
                          .status("1996-03-01T08:30:00Z", "IN_PROGRESS", null)
                          .resolved("1996-03-01T10:00:00Z")
                          .closed("1996-03-05T10:00:00Z")
                          .detail("satisfaction", 5)
                          .item(),
                      OldTimes.opened("incident", "figures", "1996-03-10T08:00:00Z")
                          .status("1996-03-10T08:30:00Z", "ON_HOLD", "CUSTOMER")
                          .status("1996-03-10T14:30:00Z", "ON_HOLD", "SUPPLIER")
                          .status("1996-03-10T15:30:00Z", "IN_PROGRESS", null)
                          .handedOver("1996-03-11T08:00:00Z", "network-support")
                          .resolved("1996-03-12T08:00:00Z")
                          .status("1996-03-13T08:00:00Z", "IN_PROGRESS", null)
                          .resolved("1996-04-01T08:00:00Z")
                          .closed("1996-04-02T08:00:00Z")
                          .detail("satisfaction", 2)
                          .item(),
                      OldTimes.opened("incident", "figures", "1996-03-31T08:00:00Z").item(),
                      OldTimes.opened("request", "figures", "1996-03-31T23:30:00Z").item())));
    }
    keeper.rebuildWhereNeeded();
    keeper.keep();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "opened, 4, 0",
        "incidents-opened, 3, 0",
        "resolved, 1, 1",
        "closed, 1, 1",
        "backlog, 3, 2",
        "resolution-time, 2, 528",
        "resolution-time-nine-of-ten, 2, 528",
        "first-time-right, 100, 0",
        "handovers, 1, 0",
        "reopenings, 1, 0",
        "reopen-rate, 0, 100",
        "hold-time, 7, 0",
        "satisfaction, 5, 2",
        "change-success, none, none"
      })
  void aMeasureSaysWhatHappened(String measure, BigDecimal march, BigDecimal april) {
    List<Figure> of =
        figures.of(
            measures.find(measure).orElseThrow(),
            FigureQuery.of(MARCH, MAY).each(Period.MONTH).where(Dimension.SERVICE, "figures"));
    assertThat(of).extracting(Figure::from).containsExactly(MARCH, APRIL);
    assertThat(of).extracting(Figure::value).containsExactly(march, april);
  }

  @Test
  void theBacklogAges() {
    Figure age =
        figures.one(
            measures.find("backlog-age").orElseThrow(),
            FigureQuery.of(MARCH, APRIL).where(Dimension.SERVICE, "figures"));
    assertThat(age.value()).isEqualTo(new BigDecimal("7"));
  }

  /** What comes and goes within the months, and figures whose time does not begin with one. */
  @Test
  void monthsAreWhatTheirDaysSay() {
    assertThat(backlog(LocalDate.of(1996, 3, 5), LocalDate.of(1996, 3, 11))).isEqualTo(1);
    assertThat(backlog(LocalDate.of(1996, 3, 1), LocalDate.of(1996, 3, 11))).isEqualTo(1);
    assertThat(backlog(LocalDate.of(1996, 3, 31), LocalDate.of(1996, 4, 2))).isEqualTo(3);
    assertThat(backlog(MARCH, APRIL)).isEqualTo(3);
    assertThat(backlog(APRIL, MAY)).isEqualTo(2);
    jdbc.sql("update report_month set n = n + 1 where source = 'opened' and service = 'figures'")
        .update();
    assertThat(check.differences(MARCH, MAY))
        .isNotEmpty()
        .allMatch(difference -> difference.source().equals("opened"));
    assertThat(check.differences(MARCH.plusDays(1), APRIL)).as("no whole month").isEmpty();
    jdbc.sql("update report_month set n = n - 1 where source = 'opened' and service = 'figures'")
        .update();
    assertThat(check.differences(MARCH, MAY)).isEmpty();
  }

  private int backlog(LocalDate from, LocalDate until) {
    return figures
        .one(
            measures.find("backlog").orElseThrow(),
            FigureQuery.of(from, until).where(Dimension.SERVICE, "figures"))
        .value()
        .intValueExact();
  }

  @Test
  void sumsAreWhatTheRowsSayAndDifferWhereTheyWereTouched() {
    assertThat(check.differences(MARCH, MAY)).isEmpty();
    jdbc.sql("update report_day set n = n + 1 where source = 'opened' and service = 'figures'")
        .update();
    assertThat(check.differences(MARCH, MAY)).isNotEmpty();
    jdbc.sql("update report_day set n = n - 1 where source = 'opened' and service = 'figures'")
        .update();
  }

  @Test
  void whatIsNoLongerSoIsTakenAway() {
    String resolved =
        "select coalesce(sum(n), 0) from report_day where source = 'resolved' and service = 'figures'";
    long before = jdbc.sql(resolved).query(Long.class).single();
    jdbc.sql(
            "update work_item set resolved_at = null where service = 'figures' and resolved_at < '1996-03-02'")
        .update();
    assertThat(check.differences(MARCH, MAY)).as("not counted yet, and left out").isEmpty();
    keeper.keep();
    assertThat(jdbc.sql(resolved).query(Long.class).single()).isEqualTo(before - 1);
    assertThat(check.differences(MARCH, MAY)).isEmpty();
    jdbc.sql(
            "update work_item set resolved_at = '1996-03-01T10:00:00Z' where service = 'figures' and closed_at < '1996-03-06'")
        .update();
    keeper.keep();
    assertThat(jdbc.sql(resolved).query(Long.class).single()).isEqualTo(before);
  }
}
