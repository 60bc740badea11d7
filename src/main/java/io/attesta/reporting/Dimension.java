package io.attesta.reporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** By what figures can be told apart and narrowed; each is a column of the sums. */
public enum Dimension {
  @JsonProperty("practice")
  PRACTICE,
  /** Key of the service. */
  @JsonProperty("service")
  SERVICE,
  /** Key of the customer. */
  @JsonProperty("customer")
  CUSTOMER,
  @JsonProperty("priority")
  PRIORITY,
  /** Key of the group that has the work item now. */
  @JsonProperty("team")
  TEAM,
  /** What it is depends on the source; see the files of {@code reporting/sources}. */
  @JsonProperty("subject")
  SUBJECT,
  /** As {@link #SUBJECT}. */
  @JsonProperty("variant")
  VARIANT;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
