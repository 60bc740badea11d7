package io.attesta.change.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A freeze and a maintenance window to try the calendar with. */
@Component
@Profile("local")
@DependsOn("demoServices")
class DemoCalendar implements InitializingBean {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final FreezeTable freezes;
  private final MaintenanceWindowTable windows;

  DemoCalendar(FreezeTable freezes, MaintenanceWindowTable windows) {
    this.freezes = freezes;
    this.windows = windows;
  }

  @Override
  public void afterPropertiesSet() {
    // Adding what is there already changes nothing.
    freezes.save(
        new Freeze(
            "year-end-trading",
            "Year-end trading",
            "The shops earn most of the year's money",
            "point-of-sale",
            null,
            null,
            times("2025-12-15T00:00", "2026-01-02T06:00", "FREQ=YEARLY"),
            List.of("emergency"),
            true,
            false,
            1),
        "system");
    windows.save(
        new MaintenanceWindow(
            "payroll-sundays",
            "Payroll on Sunday mornings",
            "payroll",
            null,
            times("2026-01-04T02:00", "2026-01-04T08:00", "FREQ=WEEKLY;BYDAY=SU"),
            List.of("emergency"),
            false,
            false,
            1),
        "system");
  }

  private static Recurrence times(String start, String end, String rule) {
    return new Recurrence(LONDON, LocalDateTime.parse(start), LocalDateTime.parse(end), rule);
  }
}
