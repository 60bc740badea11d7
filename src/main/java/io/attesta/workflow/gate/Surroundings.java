package io.attesta.workflow.gate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a bundle may refer to beyond itself.
 *
 * @param beans model beans with the methods each offers
 * @param groups keys of the known groups
 * @param messages names of messages the service itself sends
 * @param variables process variables the service itself sets
 * @param processes keys of processes deployed by other bundles, or about to be
 * @param decisions keys of decisions deployed by other bundles
 * @param prefixes number prefix by process key, of processes of other bundles
 */
public record Surroundings(
    Map<String, Set<String>> beans,
    Set<String> groups,
    Set<String> messages,
    Set<String> variables,
    Set<String> processes,
    Set<String> decisions,
    Map<String, String> prefixes) {

  /** Messages of the service: clocks, conversations, links, edits. */
  public static final Set<String> SERVICE_MESSAGES =
      Set.of(
          "SlaWarning",
          "SlaBreached",
          "CustomerReplied",
          "SupplierReplied",
          "ChangeImplemented",
          "IncidentResolved",
          "ChangeNotImplemented",
          "ParentIncidentResolved",
          "MajorIncidentDeclared",
          "ApprovalVoided",
          "ChangeApproved",
          "ReleaseDeployed",
          "ReleaseRolledBack",
          "ReleaseCancelled",
          "UnauthorisedChangeDetected",
          "TrendFound",
          "ProcessReviewDue",
          "WorkItemChanged",
          "WorkItemCancelled");

  /** Variables the service sets in every process, or sends with its messages. */
  public static final Set<String> SERVICE_VARIABLES =
      Set.of("workItemId", "group", "priority", "clockMetric", "clockState");

  /** The service's own messages and variables, nothing deployed yet. */
  public static Surroundings of(Map<String, Set<String>> beans, Set<String> groups) {
    return new Surroundings(
        beans, groups, SERVICE_MESSAGES, SERVICE_VARIABLES, Set.of(), Set.of(), Map.of());
  }

  /** The same with process variables that model beans set. */
  public Surroundings setting(Set<String> more) {
    Set<String> known = new HashSet<>(variables);
    known.addAll(more);
    return new Surroundings(
        beans, groups, messages, Set.copyOf(known), processes, decisions, prefixes);
  }

  /** The same with what other bundles bring. */
  public Surroundings with(Outline others) {
    return new Surroundings(
        beans,
        groups,
        messages,
        variables,
        others.processes(),
        others.decisions(),
        others.prefixes());
  }
}
