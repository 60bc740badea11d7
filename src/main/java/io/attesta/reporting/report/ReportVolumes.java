package io.attesta.reporting.report;

import java.util.List;

/**
 * How much work there was.
 *
 * @param closed closed or cancelled
 * @param backlogBefore open when the period began
 * @param backlog open when it ended
 * @param byCategory the largest {@value VolumeSection#MOST}
 */
record ReportVolumes(
    long opened,
    long resolved,
    long closed,
    long backlogBefore,
    long backlog,
    List<ReportVolume> byPractice,
    List<ReportVolume> byPriority,
    List<ReportVolume> byCategory) {}
