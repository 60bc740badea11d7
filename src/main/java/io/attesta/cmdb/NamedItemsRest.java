package io.attesta.cmdb;

import io.attesta.shared.Refusal;
import io.attesta.work.IdempotentCalls;
import io.attesta.work.Page;
import io.attesta.work.WorkItemLists;
import io.attesta.work.WorkItemRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Configuration items of work items, and the way back. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Configuration")
class NamedItemsRest {

  record Naming(@NotBlank @Size(max = 100) String key) {}

  private final NamedItemsUse use;
  private final Configuration configuration;
  private final ConfigurationAccess access;
  private final WorkItemLists lists;
  private final IdempotentCalls calls;

  NamedItemsRest(
      NamedItemsUse use,
      Configuration configuration,
      ConfigurationAccess access,
      WorkItemLists lists,
      IdempotentCalls calls) {
    this.use = use;
    this.configuration = configuration;
    this.access = access;
    this.lists = lists;
    this.calls = calls;
  }

  @GetMapping("/work-items/{number}/configuration-items")
  @Operation(summary = "Configuration items that a work item names as affected")
  NamedItemsUse.Named named(@PathVariable String number) {
    access.requireReader();
    return use.of(number);
  }

  /** Nobody loses anything by it, so it does not ask for the version that was read. */
  @PostMapping("/work-items/{number}/configuration-items")
  @Operation(summary = "Name one more configuration item as affected")
  ResponseEntity<?> name(
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @Valid @RequestBody Naming naming) {
    access.requireReader();
    return calls.run(
        key,
        "POST configuration-items " + number + " " + naming.key(),
        () -> ResponseEntity.status(HttpStatus.CREATED).body(use.name(number, naming.key())));
  }

  @DeleteMapping("/work-items/{number}/configuration-items/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "No longer name a configuration item as affected")
  void unname(@PathVariable String number, @PathVariable String key) {
    access.requireReader();
    use.unname(number, key);
  }

  @GetMapping("/configuration-items/{key}/work-items")
  @Operation(summary = "Work items that name a configuration item, the newest first")
  Page<WorkItemRow> workItems(
      @PathVariable String key,
      @RequestParam(required = false) Boolean open,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit) {
    access.requireReader();
    ConfigurationItem item =
        configuration.find(key).orElseThrow(() -> Refusal.notFound("Configuration item " + key));
    return lists.among(
        "select work_item_id from work_item_ci where ci_id = :ci",
        Map.of("ci", item.id()),
        open,
        cursor,
        limit);
  }
}
