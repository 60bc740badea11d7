package io.attesta.identity;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the list of groups gives to each of them, for those who oversee every practice. */
@RestController
@RequestMapping("/api/v1/group-rights")
@Tag(name = "People")
class GroupRightsController {

  /**
   * A group.
   *
   * @param practices practices whose work items members see and work; {@code *} for every practice
   * @param reads practices whose work items members see besides
   * @param edits whether members may change those work items
   * @param webapps Camunda's web applications members may open
   * @param starts practices whose work items members may open without working there
   */
  record GroupRights(
      String key,
      String name,
      Set<String> practices,
      Set<String> reads,
      boolean edits,
      Set<String> webapps,
      Set<String> starts) {}

  private final GroupsFile groups;
  private final CurrentPerson current;

  GroupRightsController(GroupsFile groups, CurrentPerson current) {
    this.groups = groups;
    this.current = current;
  }

  @GetMapping
  @Operation(summary = "Every group with what its members may see, change, open and start")
  KeyPage<GroupRights> list() {
    if (!groups.scopeOf(current.get()).everything()) {
      throw Refusal.forbidden(
          "not-an-overseer", "Rights of groups are shown to those who see every practice");
    }
    return new KeyPage<>(
        groups.entries().stream()
            .map(
                g ->
                    new GroupRights(
                        g.key(),
                        g.name(),
                        g.practices(),
                        g.reads(),
                        g.edits(),
                        g.webapps(),
                        g.starts()))
            .toList(),
        null);
  }
}
