package io.attesta.imports;

import java.time.Instant;
import java.util.Map;

/**
 * A readable event: its case and time are known, everything else is still raw.
 *
 * @param fingerprint hash of all values of the event as the log has them
 * @param values known values by column of the mapping; unknown ones are absent
 */
record StagedRow(
    long record,
    long line,
    String caseNumber,
    Instant at,
    long fingerprint,
    Map<String, String> values) {}
