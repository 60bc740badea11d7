package io.attesta.workflow.deploy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.attesta.workflow.gate.Finding;
import java.util.List;

/**
 * What became of one bundle.
 *
 * @param bundle name of the practice folder
 * @param running whether any version of the bundle is deployed now
 * @param findings reasons for a refusal; empty otherwise
 */
record BundleReport(String bundle, Outcome outcome, boolean running, List<Finding> findings) {

  enum Outcome {
    @JsonProperty("deployed")
    DEPLOYED,
    @JsonProperty("unchanged")
    UNCHANGED,
    @JsonProperty("refused")
    REFUSED
  }
}
