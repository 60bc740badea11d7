package io.attesta.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where facts come from.
 *
 * @param name as measures name it
 * @param sql reads work_item_id, day, subject, variant, n, hit and amount; with the parameter
 *     {@code zone}
 */
record MeasureSource(String name, String sql) {

  private static final String CELL =
      "day, practice, service, customer, priority, team, subject, variant";

  /** What tells cells of the sums from each other. */
  static final String CELL_COLUMNS = "source, " + CELL;

  /** The facts of the work items that meet the condition on {@code s}, as rows of report_fact. */
  String facts(String condition) {
    return """
        select s.work_item_id, '%s' as source, s.day, w.practice, w.service, w.customer, w.priority, w.group_key as team,
               s.subject, s.variant, s.n, s.hit, s.amount
        from (%s) s join work_item w on w.id = s.work_item_id
        where %s"""
        .formatted(name, sql, condition);
  }

  /** Differs when facts would be taken otherwise. */
  String fingerprint(String zone) {
    try {
      byte[] text = (sql + '\n' + zone).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
