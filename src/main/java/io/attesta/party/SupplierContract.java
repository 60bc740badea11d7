package io.attesta.party;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a supplier has promised: an underpinning contract, or an operational level agreement where
 * the supplier is internal.
 *
 * @param key lower-case words joined by hyphens
 * @param scope what is delivered
 * @param services keys of the services it is for; empty for every service
 * @param responsibilities who does what on both sides; null where it is not written
 * @param calendar key of the working calendar its targets are counted by
 * @param targets times promised; empty for none
 * @param warningPercent share of a target after which to warn, 1 to 100
 * @param expiresOn last day it holds; null for no end
 * @param noticeDays how many days before that its owner is told
 * @param owner person who answers for it
 * @param version grows with each change, from 1
 */
public record SupplierContract(
    String key,
    String supplier,
    String name,
    String scope,
    List<String> services,
    String responsibilities,
    String calendar,
    List<Target> targets,
    int warningPercent,
    LocalDate startsOn,
    LocalDate expiresOn,
    int noticeDays,
    String owner,
    int version) {

  /**
   * How soon the supplier does its part.
   *
   * @param practice practice of the work items it is for
   * @param priority priority it is for; null for every other one
   * @param minutes working time by the calendar of the contract
   */
  public record Target(String practice, String priority, int minutes) {}

  /** Whether it is for the service on that day. */
  public boolean covers(String service, LocalDate day) {
    return !day.isBefore(startsOn)
        && (expiresOn == null || !day.isAfter(expiresOn))
        && (services.isEmpty() || services.contains(service));
  }

  /** Minutes promised for work items like that: what names the priority before what does not. */
  public Optional<Integer> minutes(String practice, String priority) {
    return targets.stream()
        .filter(target -> target.practice().equals(practice))
        .filter(target -> target.priority() == null || target.priority().equals(priority))
        .max(Comparator.comparing(target -> target.priority() != null))
        .map(Target::minutes);
  }
}
