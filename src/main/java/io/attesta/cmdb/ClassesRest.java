package io.attesta.cmdb;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Classes of configuration items over REST. */
@RestController
@RequestMapping("/api/v1/ci-classes")
@Tag(name = "Configuration")
class ClassesRest {

  private final ClassUse use;
  private final ClassRegister register;
  private final ConfigurationAccess access;

  ClassesRest(ClassUse use, ClassRegister register, ConfigurationAccess access) {
    this.use = use;
    this.register = register;
    this.access = access;
  }

  @GetMapping
  @Operation(summary = "List the classes of configuration items")
  KeyPage<View> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    access.requireReader();
    int size = KeyPage.limit(limit);
    String after = KeyPage.after(cursor);
    List<View> views =
        register.current().all().stream()
            .map(View::of)
            .filter(view -> view.own().key().compareTo(after) > 0)
            .sorted(Comparator.comparing(view -> view.own().key()))
            .limit(size + 1L)
            .toList();
    return KeyPage.of(views, size, view -> view.own().key());
  }

  @GetMapping("/{key}")
  @Operation(summary = "Read a class")
  ResponseEntity<View> read(@PathVariable String key) {
    access.requireReader();
    return answer(HttpStatus.OK, key);
  }

  /** Adds the class, or replaces it when {@code If-Match} names its version. */
  @PutMapping("/{key}")
  @Operation(summary = "Add or replace a class")
  ResponseEntity<View> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Body body) {
    access.requireModeller();
    boolean added = use.put(body.of(key), ifMatch);
    return answer(added ? HttpStatus.CREATED : HttpStatus.OK, key);
  }

  private ResponseEntity<View> answer(HttpStatus status, String key) {
    EffectiveClass found =
        register.current().find(key).orElseThrow(() -> Refusal.notFound("The class"));
    return ResponseEntity.status(status)
        .eTag(Versions.tag(found.own().version()))
        .body(View.of(found));
  }

  /**
   * A class with what it inherits.
   *
   * @param inherited attributes of its parents, those of the farthest first
   */
  record View(@JsonUnwrapped CiClass own, List<CiAttribute> inherited) {

    static View of(EffectiveClass one) {
      return new View(
          one.own(),
          one.attributes().values().stream()
              .filter(a -> !one.own().attributes().contains(a))
              .toList());
    }
  }

  /**
   * A class as people enter it.
   *
   * @param parent null for none
   * @param staleAfterDays null for never
   */
  record Body(
      @NotBlank @Size(max = 200) String name,
      String parent,
      @NotNull @Size(max = 200) List<@NotNull CiAttribute> attributes,
      @NotNull @Size(max = 50) List<@NotNull String> states,
      @NotNull ControlMode control,
      Integer staleAfterDays) {

    CiClass of(String key) {
      return new CiClass(key, name, parent, attributes, states, control, staleAfterDays, 1);
    }
  }
}
