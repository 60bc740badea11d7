package io.attesta.reporting.report;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A report that was just compiled.
 *
 * @param at when
 * @param inputs digest of the facts of each work item
 */
record Compiled(
    Instant at,
    ReportContent content,
    ReportBasis basis,
    SortedMap<Long, UUID> inputs,
    String inputHash) {}
