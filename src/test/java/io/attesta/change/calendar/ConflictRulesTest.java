package io.attesta.change.calendar;

import static io.attesta.change.calendar.Changes.NIGHT;
import static io.attesta.change.calendar.Changes.change;
import static io.attesta.change.calendar.Changes.nothing;
import static io.attesta.change.calendar.Changes.subject;
import static io.attesta.change.calendar.Changes.window;
import static io.attesta.change.calendar.Touched.Role.AFFECTED;
import static io.attesta.change.calendar.Touched.Role.DEGRADED;
import static io.attesta.change.calendar.Touched.Role.DEPENDENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.change.calendar.Obstacles.Shared;
import io.attesta.cmdb.ImpactAnalysis.Hit;
import io.attesta.cmdb.ImpactAnalysis.Impact;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import io.attesta.work.WorkItemView;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflictRulesTest {

  private static final Window LATE = window("2031-03-02T01:00:00Z", "2031-03-02T05:00:00Z");
  private static final List<PathStep> PATH = List.of(new PathStep("db-1", "runs-on", "email"));
  private static final Footprint ON_DB =
      Changes.footprint(
          List.of("db-1"),
          new Impact(
              List.of(new Hit("email", "business-service", "E-mail", 1, false, 1, PATH)),
              List.of("email"),
              List.of("head-office"),
              false));

  private static Conflict overlap(Touched.Role mine, Touched.Role theirs) {
    var shared = new Shared(change("CHG-2", LATE), "db-1", mine, theirs, 1, PATH);
    return new OverlapRule()
        .conflicts(
            subject(nothing()),
            NIGHT,
            new Obstacles(List.of(shared), List.of(), List.of(), List.of(), List.of(), List.of()))
        .get(0);
  }

  @Test
  void workOnWhatAnotherChangeTouchesBlocksDuringTheCommonTime() {
    Conflict conflict = overlap(AFFECTED, DEPENDENT);

    assertThat(conflict.blocking()).isTrue();
    assertThat(conflict.other()).isEqualTo("CHG-2");
    assertThat(conflict.subject()).isEqualTo("db-1");
    assertThat(conflict.overlap())
        .isEqualTo(window("2031-03-02T01:00:00Z", "2031-03-02T02:00:00Z"));
    assertThat(conflict.path()).isEqualTo(PATH);
    assertThat(overlap(AFFECTED, AFFECTED).blocking()).isTrue();
    assertThat(overlap(DEPENDENT, AFFECTED).blocking()).isTrue();
  }

  @Test
  void takingDownTheSameOrLessOnlyWarns() {
    assertThat(overlap(DEPENDENT, DEPENDENT).blocking()).isFalse();
    assertThat(overlap(AFFECTED, DEGRADED).blocking()).isFalse();
  }

  @Test
  void movedWindowOfTheOtherIsAnotherConflict() {
    var before = overlap(AFFECTED, AFFECTED);
    var moved =
        new Shared(
            change("CHG-2", window("2031-03-02T01:00:00Z", "2031-03-02T06:00:00Z")),
            "db-1",
            AFFECTED,
            AFFECTED,
            1,
            PATH);
    var after =
        new OverlapRule()
            .conflicts(
                subject(nothing()),
                NIGHT,
                new Obstacles(
                    List.of(moved), List.of(), List.of(), List.of(), List.of(), List.of()))
            .get(0);

    assertThat(after.overlap()).isEqualTo(before.overlap());
    assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    assertThat(overlap(AFFECTED, AFFECTED).fingerprint()).isEqualTo(before.fingerprint());
  }

  @Test
  void sameImplementerAtTheSameTimeBlocks() {
    var obstacles =
        new Obstacles(
            List.of(), List.of(), List.of(change("CHG-3", LATE)), List.of(), List.of(), List.of());

    assertThat(new ImplementerRule().conflicts(subject(nothing()), NIGHT, obstacles))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.other()).isEqualTo("CHG-3");
              assertThat(conflict.subject()).isEqualTo("implementer");
              assertThat(conflict.blocking()).isTrue();
            });
  }

  private static List<Conflict> frozen(
      String service, String customer, String site, List<String> exempt) {
    var freeze =
        new Freeze(
            "year-end",
            "Year-end closing",
            "Books are closed",
            service,
            customer,
            site,
            new Recurrence(
                ZoneId.of("UTC"),
                LocalDateTime.parse("2031-03-02T00:00"),
                LocalDateTime.parse("2031-03-03T00:00"),
                null),
            exempt,
            true,
            false,
            1);
    var obstacles =
        new Obstacles(List.of(), List.of(), List.of(), List.of(freeze), List.of(), List.of());
    return new FreezeRule().conflicts(subject(ON_DB), NIGHT, obstacles);
  }

  @Test
  void freezeHoldsEverywhereOrForItsServiceCustomerOrSite() {
    assertThat(frozen(null, null, null, List.of()))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.subject()).isEqualTo("year-end");
              assertThat(conflict.overlap())
                  .isEqualTo(window("2031-03-02T00:00:00Z", "2031-03-02T02:00:00Z"));
              assertThat(conflict.explanation()).isEqualTo("Year-end closing: Books are closed");
            });
    assertThat(frozen("email", null, null, List.of()))
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.path()).isEqualTo(PATH));
    assertThat(frozen(null, "head-office", "berlin", List.of())).hasSize(1);
    assertThat(frozen("payroll", null, null, List.of())).isEmpty();
    assertThat(frozen("email", "retail-division", null, List.of())).isEmpty();
    assertThat(frozen("email", null, "paris", List.of())).isEmpty();
  }

  @Test
  void exemptCategoriesMayWorkInAFreeze() {
    assertThat(frozen(null, null, null, List.of("emergency", "normal"))).isEmpty();
    assertThat(frozen(null, null, null, List.of("emergency"))).hasSize(1);
  }

  private static List<Conflict> agreed(Subject subject, MaintenanceWindow... windows) {
    var obstacles =
        new Obstacles(List.of(), List.of(), List.of(), List.of(), List.of(windows), List.of());
    return new MaintenanceWindowRule().conflicts(subject, NIGHT, obstacles);
  }

  private static MaintenanceWindow agreement(
      String key, String service, String ciClass, String start, String end) {
    return new MaintenanceWindow(
        key,
        "Nights",
        service,
        ciClass,
        new Recurrence(
            ZoneId.of("UTC"), LocalDateTime.parse(start), LocalDateTime.parse(end), "FREQ=DAILY"),
        List.of("emergency"),
        true,
        false,
        1);
  }

  @Test
  void workOutsideOfTheMaintenanceWindowOfAServiceConflicts() {
    var evenings = agreement("a", "email", null, "2026-01-01T20:00", "2026-01-01T23:00");
    var nights = agreement("b", "email", null, "2026-01-01T23:00", "2026-01-02T01:00");

    assertThat(agreed(subject(ON_DB), evenings, nights))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.kind()).isEqualTo(Conflict.Kind.MAINTENANCE_WINDOW);
              assertThat(conflict.overlap())
                  .isEqualTo(window("2031-03-02T01:00:00Z", "2031-03-02T02:00:00Z"));
              assertThat(conflict.path()).isEqualTo(PATH);
            });
    var longer = agreement("b", "email", null, "2026-01-01T22:00", "2026-01-02T02:00");
    assertThat(agreed(subject(ON_DB), longer)).isEmpty();
    var other = agreement("c", "payroll", null, "2026-01-01T05:00", "2026-01-01T06:00");
    assertThat(agreed(subject(ON_DB), other)).isEmpty();
  }

  @Test
  void windowsOfAClassHoldForItemsOfThatClass() {
    var nights = agreement("a", null, "database", "2026-01-01T05:00", "2026-01-01T06:00");

    assertThat(agreed(subject(ON_DB), nights)).isEmpty();
    assertThat(
            agreed(new Subject(change("CHG-1", NIGHT), ON_DB, Map.of("db-1", "database")), nights))
        .extracting(Conflict::overlap)
        .containsExactly(NIGHT);
  }

  private static List<Conflict> incident(Subject subject, String service, String items) {
    var details = new ObjectMapper().createObjectNode().put("configurationItems", items);
    var view =
        new WorkItemView(
            7,
            "MIM-1",
            "major-incident",
            "Mail",
            null,
            "NEW",
            null,
            null,
            null,
            "someone",
            null,
            service,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            details,
            1);
    var obstacles =
        new Obstacles(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(view));
    return new MajorIncidentRule().conflicts(subject, NIGHT, obstacles);
  }

  @Test
  void openMajorIncidentOnATouchedServiceOrItemBlocks() {
    assertThat(incident(subject(ON_DB), "email", null))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.other()).isEqualTo("MIM-1");
              assertThat(conflict.blocking()).isTrue();
              assertThat(conflict.path()).isEqualTo(PATH);
              assertThat(conflict.explanation()).doesNotContain("MIM-1");
            });
    assertThat(incident(subject(ON_DB), null, "web-9, db-1"))
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.subject()).isEqualTo("db-1"));
    assertThat(incident(subject(ON_DB), "payroll", "web-9")).isEmpty();
  }

  @Test
  void emergencyChangeIsOnlyWarnedOfAMajorIncident() {
    var emergency = new Subject(change("CHG-1", NIGHT).ofCategory("emergency"), ON_DB, Map.of());

    assertThat(incident(emergency, "email", null))
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.blocking()).isFalse());
  }
}
