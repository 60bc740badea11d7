package io.attesta.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.attesta.workflow.Processes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
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

/** Offerings over REST: everybody sees what is for them, those who answer for services edit. */
@RestController
@RequestMapping("/api/v1/offerings")
@Tag(name = "Catalogue")
class OfferingsRest {

  private static final Set<String> EDITORS =
      Set.of("service-level-managers", "service-owners", "administrators");

  /** All on one page: people look through a catalogue, they do not page through it. */
  record Page(List<Offering> items, String next) {}

  /** Every version an offering had, the newest first. */
  record Versioned(List<OfferingTable.Version> items, String next) {}

  private final OfferingTable table;
  private final KeptOfferings offerings;
  private final OfferingCheck check;
  private final Processes processes;
  private final ObjectMapper json;
  private final CurrentPerson current;

  OfferingsRest(
      OfferingTable table,
      KeptOfferings offerings,
      OfferingCheck check,
      Processes processes,
      ObjectMapper json,
      CurrentPerson current) {
    this.table = table;
    this.offerings = offerings;
    this.check = check;
    this.processes = processes;
    this.json = json;
    this.current = current;
  }

  @GetMapping
  @Operation(summary = "What the person may order; for editors, all there is with all=true")
  Page list(@RequestParam(defaultValue = "false") boolean all) {
    if (all) {
      requireEditor();
    }
    return new Page(all ? table.all() : offerings.orderable(current.get()), null);
  }

  @GetMapping("/{key}")
  @Operation(summary = "An offering")
  ResponseEntity<Offering> read(@PathVariable String key) {
    return answer(HttpStatus.OK, seen(key));
  }

  @GetMapping("/{key}/form")
  @Operation(summary = "What an order of it asks, to be rendered by form-js; 204 for nothing")
  ResponseEntity<JsonNode> form(@PathVariable String key) throws JsonProcessingException {
    String form = seen(key).form();
    String schema =
        form == null ? null : processes.form(OfferingSupplement.PRACTICE, form).orElse(null);
    return schema == null
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok(json.readTree(schema));
  }

  @GetMapping("/{key}/versions")
  @Operation(summary = "Every version of an offering, who wrote it and when")
  Versioned versions(@PathVariable String key) {
    requireEditor();
    return new Versioned(table.versions(existing(key).key()), null);
  }

  @PutMapping("/{key}")
  @Transactional
  @Operation(summary = "Add an offering, or replace it when If-Match names its version")
  public ResponseEntity<Offering> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody OfferingBody body) {
    requireEditor();
    String person = current.get().id();
    check.check(body.of(key, 1));
    boolean added =
        Versions.put(
            table.find(key),
            () -> existing(key),
            Offering::version,
            ifMatch,
            () -> table.add(body.of(key, 1), person),
            before -> table.change(body.of(key, before.version()), person));
    return answer(added ? HttpStatus.CREATED : HttpStatus.OK, existing(key));
  }

  private Offering seen(String key) {
    Offering offering = existing(key);
    Person person = current.get();
    if (!edits(person) && !offerings.isFor(offering, person)) {
      throw Refusal.notFound("The offering");
    }
    return offering;
  }

  private Offering existing(String key) {
    return table.find(key).orElseThrow(() -> Refusal.notFound("The offering"));
  }

  private void requireEditor() {
    if (!edits(current.get())) {
      throw Refusal.forbidden("not-an-editor", "You may not edit offerings");
    }
  }

  private static boolean edits(Person person) {
    return EDITORS.stream().anyMatch(person::isIn);
  }

  private static ResponseEntity<Offering> answer(HttpStatus status, Offering offering) {
    return ResponseEntity.status(status).eTag(Versions.tag(offering.version())).body(offering);
  }
}
