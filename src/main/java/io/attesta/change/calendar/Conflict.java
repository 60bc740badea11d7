package io.attesta.change.calendar;

import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Something that stands in the way of a change.
 *
 * @param blocking whether the change may go on only when somebody answers for it
 * @param other number of the other work item, null where there is none
 * @param subject key of the configuration item, service, freeze or window that it is about
 * @param overlap when both would be going on
 * @param path how the change reaches the subject; empty where it is worked on itself
 * @param explanation sentence for people; names no other work item, because not everybody who reads
 *     it may see that
 * @param basis what it depends on beyond the other fields: when that changes, it is another one
 */
record Conflict(
    Kind kind,
    boolean blocking,
    String other,
    String subject,
    Window overlap,
    List<PathStep> path,
    String explanation,
    String basis) {

  enum Kind {
    /** Another change touches the same configuration items at the same time. */
    OVERLAP,
    /** Together with another change too few of a redundancy group are left. */
    REDUNDANCY,
    /** Nothing is to be changed at that time. */
    FREEZE,
    /** The time is outside of what is agreed for such work. */
    MAINTENANCE_WINDOW,
    /** Something it touches is the subject of an open major incident. */
    MAJOR_INCIDENT,
    /** Whoever carries it out carries out another change at the same time. */
    IMPLEMENTER
  }

  /** Equal as long as nothing about the conflict has changed. */
  String fingerprint() {
    String all =
        String.join("\n", kind.name(), String.valueOf(blocking), other, subject, basis)
            + overlap
            + path;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
