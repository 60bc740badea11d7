package io.attesta.reporting.report;

import io.attesta.servicelevel.Metric;
import java.time.Instant;
import java.util.List;

/**
 * A target that was missed.
 *
 * @param group key of the group that has the work item now
 * @param lateMinutes working time beyond the target; null while the clock still runs
 * @param holdReason what it had waited for the longest until the target was missed; null for
 *     nothing
 * @param holdMinutes how long that was, around the clock
 * @param party key of the customer or supplier it had waited for the longest; null for none
 */
record ReportMiss(
    String number,
    String title,
    String practice,
    String service,
    String priority,
    String category,
    String group,
    String groupName,
    List<String> configurationItems,
    String agreement,
    Metric metric,
    Instant breachedAt,
    long targetMinutes,
    Long lateMinutes,
    String holdReason,
    Long holdMinutes,
    String party,
    String partyName) {}
