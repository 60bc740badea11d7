package io.attesta.change.updates;

import io.attesta.cmdb.ConfigurationEdits.Plan;
import io.attesta.shared.Versions;
import io.attesta.work.WorkItemView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Planned updates of the configuration over REST; their entity tag is that of the change. */
@RestController
@RequestMapping("/api/v1/changes/{number}/configuration-updates")
@Tag(name = "Changes")
class UpdatesRest {

  private final UpdatePlanning planning;

  UpdatesRest(UpdatePlanning planning) {
    this.planning = planning;
  }

  @GetMapping
  @Operation(summary = "What the change will have changed of the configuration")
  ResponseEntity<UpdatesView> read(@PathVariable String number) {
    return answer(number);
  }

  /** Replaces all of them; part of what is authorised, so that a later edit voids an approval. */
  @PutMapping
  @Operation(summary = "Plan what the change changes of the configuration")
  ResponseEntity<UpdatesView> put(
      @PathVariable String number,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @RequestBody Plan plan) {
    planning.replace(number, ifMatch, plan);
    return answer(number);
  }

  private ResponseEntity<UpdatesView> answer(String number) {
    WorkItemView change = planning.change(number);
    return ResponseEntity.ok().eTag(Versions.tag(change.version())).body(planning.of(change));
  }
}
