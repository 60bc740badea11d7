package io.attesta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** There is one list of groups; what has to repeat it repeats it word for word. */
class OneListTest {

  private final GroupsFile groups = new GroupsFile(new ClassPathResource("identity/groups.yaml"));

  OneListTest() throws IOException {}

  @Test
  void theDocumentedGroupsAreThoseOfTheList() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("docs/practices/access.md")).stream()
            .dropWhile(line -> !line.startsWith("| Group | Name |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertThat(documented)
        .containsExactlyElementsOf(groups.entries().stream().map(OneListTest::row).toList());
  }

  @Test
  void theDocumentedReadersAreThoseOfTheList() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("docs/practices/access.md")).stream()
            .dropWhile(line -> !line.startsWith("| Group | Reads besides |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertThat(documented)
        .containsExactlyElementsOf(
            groups.entries().stream()
                .filter(group -> !group.reads().isEmpty())
                .map(group -> "| `%s` | %s |".formatted(group.key(), list(group.reads())))
                .toList());
  }

  @Test
  void theRealmHasTheGroupsOfTheListAsFlatGroups() throws IOException {
    var realm = new ObjectMapper().readTree(Path.of("docker/keycloak/attesta-realm.json").toFile());
    Set<String> inRealm = new TreeSet<>();
    realm
        .get("groups")
        .forEach(
            group -> {
              inRealm.add(group.get("name").asText());
              assertThat(group.has("subGroups")).isFalse();
            });
    assertThat(inRealm)
        .containsExactlyInAnyOrderElementsOf(
            groups.entries().stream().map(GroupEntry::key).toList());
  }

  private static String row(GroupEntry group) {
    return "| `%s` | %s | %s | %s | %s | %s |"
        .formatted(
            group.key(),
            group.name(),
            list(group.practices()),
            group.edits() ? "yes" : "no",
            list(group.webapps()),
            list(group.starts()));
  }

  private static String list(Set<String> values) {
    return values.isEmpty() ? "–" : String.join(", ", values).replace("*", "every");
  }
}
