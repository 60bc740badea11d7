package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Configuration items over REST: those who work here read, those who answer for them edit. */
@RestController
@RequestMapping("/api/v1/configuration-items")
@Tag(name = "Configuration")
class ItemsRest {

  private final ItemUse use;
  private final ItemReads reads;
  private final ItemList list;
  private final ConfigurationAccess access;

  ItemsRest(ItemUse use, ItemReads reads, ItemList list, ConfigurationAccess access) {
    this.use = use;
    this.reads = reads;
    this.list = list;
    this.access = access;
  }

  @GetMapping
  @Operation(summary = "List configuration items by filter, in the order of their keys")
  KeyPage<ConfigurationItem> list(
      @RequestParam(name = "class", required = false) String ciClass,
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String customer,
      @RequestParam(required = false) String supportGroup,
      @RequestParam(required = false) String owner,
      @RequestParam(required = false) String service,
      @RequestParam(required = false) String criticality,
      @RequestParam(required = false) String q,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    access.requireReader();
    if (q != null && q.length() > 200) {
      throw Refusal.invalidField("q", "length", "At most 200 characters");
    }
    int size = KeyPage.limit(limit);
    var query =
        new ItemList.Query(ciClass, state, customer, supportGroup, owner, service, criticality, q);
    return KeyPage.of(
        list.after(query, KeyPage.after(cursor), size + 1), size, ConfigurationItem::key);
  }

  @GetMapping("/{key}")
  @Operation(summary = "Read a configuration item, as it is or as it was at a moment")
  ResponseEntity<ConfigurationItem> read(
      @PathVariable String key, @RequestParam(required = false) Instant asOf) {
    access.requireReader();
    return answer(HttpStatus.OK, reads.at(key, asOf));
  }

  @GetMapping("/{key}/history")
  @Operation(summary = "List the versions of a configuration item, the latest first")
  KeyPage<ConfigurationItem> history(
      @PathVariable String key,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    access.requireReader();
    reads.at(key, null);
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        reads.before(key, NumberCursor.of(cursor, Long.MAX_VALUE), size + 1),
        size,
        item -> Integer.toString(item.version()));
  }

  /** Adds the configuration item, or replaces it when {@code If-Match} names its version. */
  @PutMapping("/{key}")
  @Operation(summary = "Add or replace a configuration item")
  ResponseEntity<ConfigurationItem> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Body body) {
    ItemResult result = use.put(key, ifMatch, body.change(), body.content());
    return answer(result.before() == 0 ? HttpStatus.CREATED : HttpStatus.OK, written(result));
  }

  @PatchMapping(
      path = "/{key}",
      consumes = {"application/merge-patch+json", "application/json"})
  @Operation(summary = "Edit a configuration item by merge patch")
  ResponseEntity<ConfigurationItem> patch(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @RequestBody JsonNode body) {
    return answer(HttpStatus.OK, written(use.patch(key, ifMatch, body)));
  }

  /** What this call has made, whatever others have made of it since. */
  private ConfigurationItem written(ItemResult result) {
    return reads.version(result.key(), result.version()).orElseThrow();
  }

  private static ResponseEntity<ConfigurationItem> answer(
      HttpStatus status, ConfigurationItem item) {
    return ResponseEntity.status(status).eTag(Versions.tag(item.version())).body(item);
  }

  /**
   * A configuration item as people enter it.
   *
   * @param state null to leave it, or begin with the first of the class
   * @param change number of the change that authorises the edit; null for none
   */
  record Body(
      @NotBlank String ciClass,
      @NotBlank @Size(max = 200) String name,
      String state,
      @Size(max = 200) String owner,
      String supportGroup,
      String customer,
      @Size(max = 200) String location,
      ObjectNode attributes,
      @Size(max = 100) String change) {

    CiContent content() {
      return new CiContent(
          ciClass, name, state, owner, supportGroup, customer, location, attributes);
    }
  }
}
