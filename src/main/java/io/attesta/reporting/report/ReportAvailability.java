package io.attesta.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How far services were there in the agreed hours.
 *
 * @param value per cent; null where there were no agreed hours
 * @param trend twelve periods, the last is that of the report
 */
record ReportAvailability(
    BigDecimal value,
    BigDecimal target,
    Boolean met,
    long agreedMinutes,
    long downMinutes,
    BigDecimal previous,
    BigDecimal lastYear,
    List<ReportTrend> trend,
    List<ServiceAvailability> services,
    List<ReportOutage> outages) {

  /** Of one service. */
  record ServiceAvailability(
      String service,
      String name,
      BigDecimal value,
      BigDecimal target,
      Boolean met,
      long agreedMinutes,
      long downMinutes) {}

  /**
   * A time in which a service was down, as an incident tells it.
   *
   * @param until null while it goes on
   * @param minutes of the agreed hours of the period
   */
  record ReportOutage(
      String service,
      String serviceName,
      String number,
      String title,
      Instant from,
      Instant until,
      long minutes) {}
}
