package io.attesta.identity;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names of people and groups, and for those who look after them who is in which group. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "People")
class PeopleController {

  private static final int MOST_IDS = 100;
  private static final int MOST_FOUND = 20;

  /**
   * A person.
   *
   * @param groups keys of the person's groups; null where only the name was asked for
   */
  record PersonEntry(String id, String name, Set<String> groups) {}

  record NamedGroup(String key, String name) {}

  private final Memberships memberships;
  private final GroupsFile groups;
  private final CurrentPerson current;

  PeopleController(Memberships memberships, GroupsFile groups, CurrentPerson current) {
    this.memberships = memberships;
    this.groups = groups;
    this.current = current;
  }

  @GetMapping("/groups")
  @Operation(summary = "Every group with its name")
  KeyPage<NamedGroup> groups() {
    return new KeyPage<>(
        groups.all().stream().map(group -> new NamedGroup(group.key(), group.name())).toList(),
        null);
  }

  @GetMapping("/people")
  @Operation(
      summary =
          "People: names of ids (up to 100), search by name or id (at most 20; of a group also"
              + " without words), or all with their groups")
  KeyPage<PersonEntry> people(
      @RequestParam(required = false) List<String> id,
      @RequestParam(required = false) String q,
      @RequestParam(required = false) String group,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (id != null) {
      return names(id);
    }
    return q != null ? search(q, group) : listed(group, cursor, limit);
  }

  private KeyPage<PersonEntry> names(List<String> ids) {
    if (ids.size() > MOST_IDS) {
      throw Refusal.invalidField("id", "too-many", "Ask for at most " + MOST_IDS + " people");
    }
    List<PersonEntry> known = new ArrayList<>();
    memberships.names(ids).forEach((id, name) -> known.add(new PersonEntry(id, name, null)));
    if (ids.contains(Person.SYSTEM.id())) {
      known.add(new PersonEntry(Person.SYSTEM.id(), Person.SYSTEM.name(), null));
    }
    return new KeyPage<>(known, null);
  }

  /** A requester has nobody to mention and nothing to assign. */
  private KeyPage<PersonEntry> search(String text, String group) {
    if (groups.scopeOf(current.get()).practices().isEmpty()) {
      throw Refusal.forbidden("not-a-worker", "Only those who work in a practice look for people");
    }
    String wanted = text.strip();
    if (wanted.isEmpty() && group == null || wanted.length() > 100) {
      throw Refusal.invalidField("q", "length", "Look for 1 to 100 characters");
    }
    return new KeyPage<>(
        memberships.search(wanted, group, MOST_FOUND).stream()
            .map(person -> new PersonEntry(person.id(), person.name(), null))
            .toList(),
        null);
  }

  private KeyPage<PersonEntry> listed(String group, String cursor, int limit) {
    Person reader = current.get();
    if (!reader.isIn(IdentityInEngine.ADMINISTRATORS) && !reader.isIn("auditors")) {
      throw Refusal.forbidden(
          "not-an-administrator", "Who is in which group is for administrators and auditors");
    }
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        memberships.page(group, KeyPage.after(cursor), size + 1).stream()
            .map(
                person ->
                    new PersonEntry(person.id(), person.name(), new TreeSet<>(person.groups())))
            .toList(),
        size,
        PersonEntry::id);
  }
}
