package io.attesta.cmdb;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All writing of configuration items and relations goes through here. A use case makes an {@link
 * EditRun}, writes in as many steps and transactions as it likes, a few thousand at once, and
 * finishes the run.
 */
@Component
@Transactional
class ConfigurationWrites {

  private final ItemWriter items;
  private final RelationWriter relations;
  private final UnauthorisedChanges unauthorised;

  ConfigurationWrites(
      ItemWriter items, RelationWriter relations, UnauthorisedChanges unauthorised) {
    this.items = items;
    this.relations = relations;
    this.unauthorised = unauthorised;
  }

  /**
   * Writes configuration items; those that are refused leave the others alone.
   *
   * @param writes none twice for the same key
   * @return one result each, in the same order
   * @throws io.attesta.shared.Refusal {@code concurrent-change} (409) when another transaction has
   *     just added one of the keys; nothing is written then
   */
  List<ItemResult> items(List<ItemWrite> writes, EditRun run) {
    List<ItemResult> results = items.write(writes, run);
    unauthorised.keep(run);
    return results;
  }

  /** The same for relations; both ends exist already. */
  List<RelationResult> relations(List<RelationWrite> writes, EditRun run) {
    List<RelationResult> results = relations.write(writes, run);
    unauthorised.keep(run);
    return results;
  }

  /**
   * Opens the work item about what was unauthorised in the run.
   *
   * @return its number; empty when everything was authorised
   */
  Optional<String> finish(EditRun run) {
    return unauthorised.report(run.id());
  }
}
