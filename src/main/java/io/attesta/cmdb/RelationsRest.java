package io.attesta.cmdb;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Relations of configuration items over REST. */
@RestController
@RequestMapping("/api/v1/configuration-items/{from}/relations")
@Tag(name = "Configuration")
class RelationsRest {

  private final ItemUse use;
  private final ItemReads items;
  private final RelationReads relations;
  private final ClassRegister register;
  private final ConfigurationAccess access;

  RelationsRest(
      ItemUse use,
      ItemReads items,
      RelationReads relations,
      ClassRegister register,
      ConfigurationAccess access) {
    this.use = use;
    this.items = items;
    this.relations = relations;
    this.register = register;
    this.access = access;
  }

  @GetMapping
  @Operation(summary = "List the relations of a configuration item, now or at a moment")
  KeyPage<RelationView> list(
      @PathVariable String from,
      @RequestParam(required = false) Instant asOf,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    access.requireReader();
    long item = items.at(from, asOf).id();
    int size = KeyPage.limit(limit);
    ClassModel model = register.current();
    return KeyPage.of(
        relations.of(item, asOf, NumberCursor.of(cursor, 0), size + 1).stream()
            .map(relation -> RelationView.of(relation, item, model))
            .toList(),
        size,
        view -> Long.toString(view.relation().id()));
  }

  @GetMapping("/{type}/{to}")
  @Operation(summary = "Read a relation")
  ResponseEntity<CiRelation> read(
      @PathVariable String from, @PathVariable String type, @PathVariable String to) {
    access.requireReader();
    return answer(HttpStatus.OK, new RelationKey(from, type, to));
  }

  @GetMapping("/{type}/{to}/history")
  @Operation(summary = "List the versions of a relation, the latest first")
  KeyPage<CiRelation> history(
      @PathVariable String from,
      @PathVariable String type,
      @PathVariable String to,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    access.requireReader();
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        relations.before(
            new RelationKey(from, type, to), NumberCursor.of(cursor, Long.MAX_VALUE), size + 1),
        size,
        relation -> Integer.toString(relation.version()));
  }

  /** Adds the relation, or replaces it when {@code If-Match} names its version. */
  @PutMapping("/{type}/{to}")
  @Operation(summary = "Add or replace a relation")
  ResponseEntity<CiRelation> put(
      @PathVariable String from,
      @PathVariable String type,
      @PathVariable String to,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Body body) {
    RelationKey key = new RelationKey(from, type, to);
    RelationResult result = use.relate(key, ifMatch, body.change(), body.content());
    return answer(result.before() == null ? HttpStatus.CREATED : HttpStatus.OK, key);
  }

  /** Ends the relation; as of an earlier moment it is still there. */
  @DeleteMapping("/{type}/{to}")
  @Operation(summary = "End a relation")
  ResponseEntity<Void> end(
      @PathVariable String from,
      @PathVariable String type,
      @PathVariable String to,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @RequestParam(required = false) String change) {
    use.end(new RelationKey(from, type, to), ifMatch, change);
    return ResponseEntity.noContent().build();
  }

  private ResponseEntity<CiRelation> answer(HttpStatus status, RelationKey key) {
    CiRelation relation = relations.find(key).orElseThrow(() -> Refusal.notFound("The relation"));
    return ResponseEntity.status(status).eTag(Versions.tag(relation.version())).body(relation);
  }

  /**
   * A relation as people enter it.
   *
   * @param confidence null for RECORDED
   * @param change number of the change that authorises the edit; null for none
   */
  record Body(
      @Size(max = 100) String redundancyGroup,
      Integer redundancyNeeded,
      Confidence confidence,
      @Size(max = 100) String change) {

    RelationContent content() {
      return new RelationContent(redundancyGroup, redundancyNeeded, confidence);
    }
  }
}
