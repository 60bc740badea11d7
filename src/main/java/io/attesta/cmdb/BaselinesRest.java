package io.attesta.cmdb;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.work.IdempotentCalls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Baselines over REST: configuration managers take them, whoever sees items compares them. */
@RestController
@RequestMapping("/api/v1/baselines")
@Tag(name = "Baselines")
class BaselinesRest {

  private final BaselineUse baselines;
  private final BaselineComparing comparing;
  private final BaselineTable table;
  private final EstateAccess access;
  private final IdempotentCalls calls;

  BaselinesRest(
      BaselineUse baselines,
      BaselineComparing comparing,
      BaselineTable table,
      EstateAccess access,
      IdempotentCalls calls) {
    this.baselines = baselines;
    this.comparing = comparing;
    this.table = table;
    this.access = access;
    this.calls = calls;
  }

  @PostMapping
  @Operation(summary = "Freeze configuration items and their relations as they are now")
  ResponseEntity<?> take(
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Valid @RequestBody Body body) {
    access.requireManager();
    return calls.run(
        key,
        "POST baselines " + body,
        () -> {
          Baseline taken =
              baselines.ask(
                  body.name(),
                  body.reason(),
                  body.asScope(),
                  ConfigurationImportsRest.change(body.change()));
          return ResponseEntity.created(URI.create("/api/v1/baselines/" + taken.name()))
              .body(taken);
        });
  }

  @GetMapping
  @Operation(summary = "List baselines in the order of their names")
  KeyPage<Baseline> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    access.requireReader();
    int size = KeyPage.limit(limit);
    return KeyPage.of(table.after(KeyPage.after(cursor), size + 1), size, Baseline::name);
  }

  @GetMapping("/{name}")
  @Operation(summary = "Read a baseline")
  Baseline read(@PathVariable String name) {
    access.requireReader();
    return baselines.find(name);
  }

  @GetMapping("/{name}/comparison")
  @Operation(
      summary = "Compare a baseline with another one, or with now",
      description = "of=items or relations chooses what the page lists; the numbers tell both.")
  BaselineComparison compare(
      @PathVariable String name,
      @RequestParam(defaultValue = BaselineUse.NOW) String with,
      @RequestParam(defaultValue = "items") String of,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    access.requireReader();
    return comparing.compare(name, with, part(of), cursor, KeyPage.limit(limit));
  }

  private static ComparedSql.Part part(String name) {
    try {
      return ComparedSql.Part.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalidField("of", "unknown", "items or relations");
    }
  }

  /**
   * A baseline as people ask for it.
   *
   * @param keys of the classes, the service, or the items; none for the scope ALL
   * @param change number of the change after which it is taken; null for none
   */
  record Body(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull BaselineScope.Kind scope,
      @Size(max = 5000) List<@NotBlank @Size(max = 100) String> keys,
      @Size(max = 100) String change) {

    BaselineScope asScope() {
      List<String> known = keys == null ? List.of() : keys.stream().distinct().sorted().toList();
      return new BaselineScope(scope, known);
    }
  }
}
