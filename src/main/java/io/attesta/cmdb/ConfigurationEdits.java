package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Edits configuration items and relations for a change, and takes the edits back. */
public interface ConfigurationEdits {

  /**
   * Checks planned edits against the configuration as it is now, without writing and without asking
   * for authority.
   *
   * @throws io.attesta.shared.Refusal {@code invalid-input} (400); fields begin with {@code
   *     items[n].} or {@code relations[n].}
   */
  void check(Plan plan);

  /**
   * Writes planned edits under the authority of the change, the configuration items first, all of
   * them or none, in the transaction of the caller.
   *
   * @return what was written, to be kept for {@link #takeBack}
   * @throws io.attesta.shared.Refusal {@code invalid-input} (400); {@code change-required} (409)
   *     when the change does not authorise an edit that needs it
   */
  Written apply(String changeNumber, Plan plan);

  /**
   * Takes edits back as new versions: every field they changed gets the value it had before, what
   * others have edited since stays. Items that were added go to the last state of their class.
   */
  void takeBack(String changeNumber, Written written);

  /** What of it was edited again since; taking that back would undo what others have done. */
  List<Later> editedSince(Written written);

  /**
   * Edits that belong together.
   *
   * @param items none twice for the same key; null for none
   * @param relations none twice for the same ends and type; null for none
   */
  record Plan(List<ItemEdit> items, List<RelationEdit> relations) {

    public Plan {
      items = items == null ? List.of() : List.copyOf(items);
      relations = relations == null ? List.of() : List.copyOf(relations);
    }
  }

  /**
   * An edit of one configuration item; one that does not exist is added.
   *
   * @param patch merge patch with the fields {@code ciClass, name, state, owner, supportGroup,
   *     customer, location, attributes}
   */
  record ItemEdit(String key, JsonNode patch) {}

  /**
   * An edit of one relation.
   *
   * @param ended true to end it; then the rest is not used
   * @param redundancyGroup null when nothing stands in
   * @param redundancyNeeded how many of the group have to be up; null without a group
   */
  record RelationEdit(
      String from,
      String type,
      String to,
      boolean ended,
      String redundancyGroup,
      Integer redundancyNeeded) {}

  /** What was written; edits that changed nothing are not in it. */
  record Written(List<ItemStep> items, List<RelationStep> relations) {}

  /**
   * @param before version before; 0 for an item that was added
   * @param after version that was written
   */
  record ItemStep(String key, int before, int after) {}

  /**
   * @param before the relation before; {@code ended} when it was not there
   * @param after version that was written; 0 when it was ended
   */
  record RelationStep(RelationEdit before, int after) {}

  /**
   * A later edit.
   *
   * @param key key of the item; of a relation its source, type and target, separated by spaces
   * @param version version that is current now; 0 for a relation that is no more
   * @param by who made it
   * @param changeNumber change under which it was made; null outside one
   */
  record Later(String key, int version, String by, String changeNumber) {}
}
