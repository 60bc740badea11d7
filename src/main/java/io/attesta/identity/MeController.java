package io.attesta.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who uses it. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "People")
class MeController {

  /**
   * Who is logged in.
   *
   * @param practices practices whose work items the person sees as a whole; {@code *} for all
   * @param edits practices the person works in; {@code *} for all
   * @param webapps Camunda's web applications the person may open
   */
  record Me(
      String id,
      String name,
      Set<String> groups,
      Set<String> practices,
      Set<String> edits,
      Set<String> webapps) {}

  private final CurrentPerson current;
  private final Groups groups;

  MeController(CurrentPerson current, Groups groups) {
    this.current = current;
    this.groups = groups;
  }

  @GetMapping
  @Operation(summary = "The person who is logged in, and what the person may see and do")
  Me me() {
    Person person = current.get();
    RowScope scope = groups.scopeOf(person);
    Set<String> webapps =
        person.groups().stream()
            .flatMap(key -> groups.find(key).stream())
            .flatMap(group -> group.webapps().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> practices = new TreeSet<>(scope.practices());
    if (scope.everything()) {
      practices.add("*");
    }
    return new Me(
        person.id(),
        person.name(),
        new TreeSet<>(person.groups()),
        practices,
        new TreeSet<>(scope.editable()),
        webapps);
  }
}
