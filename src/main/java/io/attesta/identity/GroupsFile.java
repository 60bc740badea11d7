package io.attesta.identity;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The list of groups as read at start; a faulty list stops the start. */
@Component
class GroupsFile implements Groups {

  private static final Set<String> WEBAPPS = Set.of("tasklist", "cockpit", "admin");

  private final Map<String, GroupEntry> entries = new LinkedHashMap<>();

  GroupsFile(@Value("${attesta.identity.groups:classpath:identity/groups.yaml}") Resource file)
      throws IOException {
    Content content = read(file);
    for (GroupEntry listed : content.groups()) {
      GroupEntry entry = listed.reading(content.readBy(listed.key()));
      check(entry, file);
      if (entries.put(entry.key(), entry) != null) {
        throw new IllegalStateException(file + ": group " + entry.key() + " is listed twice");
      }
    }
    for (String reader : content.readers()) {
      if (!entries.containsKey(reader)) {
        throw new IllegalStateException(file + ": " + reader + " reads, but is no group");
      }
    }
  }

  private static Content read(Resource file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build()
          .readValue(in, Content.class);
    }
  }

  private static void check(GroupEntry entry, Resource file) {
    // A slash would turn into a nested group in Keycloak and a refused path in the engine's REST.
    if (entry.key() == null || !entry.key().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw new IllegalStateException(
          file + ": group key " + entry.key() + " is not lower-case words joined by hyphens");
    }
    if (entry.name() == null || entry.name().isBlank()) {
      throw new IllegalStateException(file + ": group " + entry.key() + " has no name");
    }
    if (!WEBAPPS.containsAll(entry.webapps())) {
      throw new IllegalStateException(
          file + ": group " + entry.key() + " names a web application other than " + WEBAPPS);
    }
  }

  Collection<GroupEntry> entries() {
    return entries.values();
  }

  @Override
  public Collection<Group> all() {
    return entries.values().stream().map(GroupEntry::asGroup).toList();
  }

  @Override
  public Optional<Group> find(String key) {
    return Optional.ofNullable(key).map(entries::get).map(GroupEntry::asGroup);
  }

  /** Whether members of the group work on every item of the practice. */
  boolean works(String group, String practice) {
    GroupEntry entry = entries.get(group);
    return entry != null && entry.edits() && entry.covers(practice);
  }

  /** Those of the keys that are on the list. */
  Set<String> known(Collection<String> keys) {
    return keys.stream().filter(entries::containsKey).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public RowScope scopeOf(Person person) {
    if (person.isSystem()) {
      return new RowScope(true, Set.of("*"), Set.of("*"), Set.of(), person.id());
    }
    List<GroupEntry> own =
        person.groups().stream().map(entries::get).filter(g -> g != null).toList();
    Set<String> practices =
        own.stream().flatMap(g -> g.visible().stream()).collect(Collectors.toUnmodifiableSet());
    Set<String> editable =
        own.stream()
            .filter(GroupEntry::edits)
            .flatMap(g -> g.practices().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new RowScope(
        practices.contains("*"), practices, editable, known(person.groups()), person.id());
  }

  @Override
  public boolean mayOpen(Person person, String practice) {
    return person.isSystem()
        || person.groups().stream()
            .map(entries::get)
            .anyMatch(group -> group != null && group.opens(practice));
  }

  /**
   * @param reads groups by the practice whose work items they see besides those they work on
   */
  record Content(List<GroupEntry> groups, Map<String, Set<String>> reads) {

    Content {
      reads = reads == null ? Map.of() : reads;
    }

    Set<String> readBy(String group) {
      return reads.entrySet().stream()
          .filter(practice -> practice.getValue().contains(group))
          .map(Map.Entry::getKey)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> readers() {
      return reads.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
  }
}
