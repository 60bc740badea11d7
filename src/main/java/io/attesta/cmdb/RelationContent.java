package io.attesta.cmdb;

import io.attesta.shared.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What a relation says beside its ends and type. */
record RelationContent(String redundancyGroup, Integer redundancyNeeded, Confidence confidence) {

  RelationContent {
    redundancyGroup =
        redundancyGroup == null || redundancyGroup.isBlank() ? null : redundancyGroup.strip();
    confidence = confidence == null ? Confidence.RECORDED : confidence;
  }

  List<FieldError> faults() {
    List<FieldError> faults = new ArrayList<>();
    if (redundancyGroup == null && redundancyNeeded != null) {
      faults.add(
          new FieldError("redundancyGroup", "required", "A number needed belongs to a group"));
    }
    if (redundancyGroup != null && redundancyNeeded == null) {
      faults.add(
          new FieldError(
              "redundancyNeeded", "required", "Say how many of the group have to be up"));
    }
    if (redundancyGroup != null && redundancyGroup.length() > 100) {
      faults.add(new FieldError("redundancyGroup", "length", "At most 100 characters"));
    }
    if (redundancyNeeded != null && (redundancyNeeded < 1 || redundancyNeeded > 1000)) {
      faults.add(new FieldError("redundancyNeeded", "out-of-range", "Between 1 and 1000"));
    }
    return faults;
  }

  /** For people to read. */
  String told() {
    String redundancy =
        redundancyGroup == null ? "" : ", " + redundancyNeeded + " of " + redundancyGroup;
    return confidence.name().toLowerCase(java.util.Locale.ROOT) + redundancy;
  }
}
