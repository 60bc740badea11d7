package io.attesta.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something of a service that people may order.
 *
 * @param key lower-case words joined by hyphens
 * @param service key of the service it belongs to
 * @param form key of the form in the bundle of request fulfilment that asks what this offering
 *     needs; null when nothing more has to be known
 * @param groups groups whose members may order it; empty for everybody
 * @param customers customers whose people may order it; empty for all
 * @param cost what it costs once, in the currency of the provider; 0 for nothing
 * @param risk what can go wrong when the wrong person has it
 * @param needsApproval whether somebody has to approve it whatever it costs
 * @param steps how it is fulfilled, one after the other
 * @param active false once it can no longer be ordered
 * @param version grows with each change, from 1
 */
public record Offering(
    String key,
    String name,
    String description,
    String service,
    String form,
    List<String> groups,
    List<String> customers,
    BigDecimal cost,
    Risk risk,
    boolean needsApproval,
    List<FulfilmentStep> steps,
    boolean active,
    int version) {

  /** What can go wrong when the wrong person has it. */
  public enum Risk {
    LOW,
    MEDIUM,
    HIGH
  }

  Offering numbered(int other) {
    return new Offering(
        key,
        name,
        description,
        service,
        form,
        groups,
        customers,
        cost,
        risk,
        needsApproval,
        steps,
        active,
        other);
  }
}
