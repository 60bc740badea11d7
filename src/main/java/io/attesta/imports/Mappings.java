package io.attesta.imports;

import io.attesta.identity.Groups;
import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Mapping files: those that ship with the service, and reading of any. */
@Component
class Mappings {

  private final Groups groups;

  Mappings(Groups groups) {
    this.groups = groups;
  }

  /** Reads a mapping against the groups of this installation. */
  Mapping read(String yaml) {
    return MappingFile.read(yaml, groups::isKnown);
  }

  /**
   * Text of a mapping that ships with the service.
   *
   * @param name as in {@code servicenow-incident-log}
   */
  String shipped(String name) {
    return find(name)
        .orElseThrow(
            () ->
                Refusal.invalidField(
                    "mapping", "unknown-mapping", "No mapping of this name ships with Attesta"));
  }

  Optional<String> find(String name) {
    ClassPathResource file = new ClassPathResource("mappings/" + name + ".yaml");
    if (!name.matches("[a-z0-9-]{1,80}") || !file.exists()) {
      return Optional.empty();
    }
    try (InputStream in = file.getInputStream()) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
