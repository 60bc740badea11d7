package io.attesta.cmdb;

import io.attesta.cmdb.RelationType.Propagation;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Types of relations over REST. */
@RestController
@RequestMapping("/api/v1/relation-types")
@Tag(name = "Configuration")
class RelationTypesRest {

  private final RelationTypeTable types;
  private final ClassRegister register;
  private final ConfigurationAccess access;

  RelationTypesRest(RelationTypeTable types, ClassRegister register, ConfigurationAccess access) {
    this.types = types;
    this.register = register;
    this.access = access;
  }

  @GetMapping
  @Operation(summary = "List the types of relations")
  KeyPage<RelationType> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    access.requireReader();
    int size = KeyPage.limit(limit);
    String after = KeyPage.after(cursor);
    return KeyPage.of(
        types.all().stream()
            .filter(type -> type.key().compareTo(after) > 0)
            .sorted(Comparator.comparing(RelationType::key))
            .limit(size + 1L)
            .toList(),
        size,
        RelationType::key);
  }

  @GetMapping("/{key}")
  @Operation(summary = "Read a relation type")
  ResponseEntity<RelationType> read(@PathVariable String key) {
    access.requireReader();
    return answer(HttpStatus.OK, existing(key, register.current()));
  }

  /** Adds the relation type, or replaces it when {@code If-Match} names its version. */
  @PutMapping("/{key}")
  @Operation(summary = "Add or replace a relation type")
  @Transactional
  public ResponseEntity<RelationType> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Body body) {
    access.requireModeller();
    if (key.length() > 100 || !key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw Refusal.invalidField("key", "invalid", "Lower-case words joined by hyphens");
    }
    RelationType before = register.forEditing().relationType(key).orElse(null);
    if (before == null && ifMatch == null) {
      types.add(body.of(key, 1));
      return answer(HttpStatus.CREATED, existing(key, register.current()));
    }
    Versions.requireMatch(ifMatch, before == null ? 0 : before.version());
    types.change(body.of(key, before.version()));
    return answer(HttpStatus.OK, existing(key, register.current()));
  }

  private static RelationType existing(String key, ClassModel model) {
    return model.relationType(key).orElseThrow(() -> Refusal.notFound("The relation type"));
  }

  private static ResponseEntity<RelationType> answer(HttpStatus status, RelationType type) {
    return ResponseEntity.status(status).eTag(Versions.tag(type.version())).body(type);
  }

  record Body(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 200) String inverseName,
      @NotNull Propagation propagates,
      @NotNull Boolean controlled) {

    RelationType of(String key, int version) {
      return new RelationType(key, name, inverseName, propagates, controlled, version);
    }
  }
}
