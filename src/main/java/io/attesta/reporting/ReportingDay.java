package io.attesta.reporting;

import io.attesta.shared.Now;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day by which reports and forecasts are made. */
@Component
public class ReportingDay {

  private final Now now;
  private final ZoneId zone;

  ReportingDay(Now now, MeasureSources sources) {
    this.now = now;
    this.zone = ZoneId.of(sources.zone());
  }

  /** Today by the wall clock of reporting. */
  public LocalDate today() {
    return LocalDate.ofInstant(now.get(), zone);
  }

  /** In which days are counted. */
  public ZoneId zone() {
    return zone;
  }
}
