package io.attesta.identity;

import java.util.Set;

/**
 * Which work items a person sees: those of the practices, those assigned to one of the groups,
 * those assigned to the person, and those the person has requested. Everything else does not exist
 * for the person.
 *
 * @param everything sees every work item
 * @param practices practices visible as a whole
 * @param editable practices whose work items may be changed; contains {@code *} for all
 * @param groups groups of the person
 * @param person id of the person
 */
public record RowScope(
    boolean everything,
    Set<String> practices,
    Set<String> editable,
    Set<String> groups,
    String person) {

  public boolean sees(String practice, String group, String assignee, String requester) {
    return everything
        || practices.contains(practice)
        || (group != null && groups.contains(group))
        || person.equals(assignee)
        || person.equals(requester);
  }

  public boolean edits(String practice) {
    return editable.contains("*") || editable.contains(practice);
  }
}
