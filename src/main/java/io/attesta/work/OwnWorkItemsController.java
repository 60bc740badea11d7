package io.attesta.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Work items as their requester follows them, and what may be done with one. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Work items")
class OwnWorkItemsController {

  private final OwnWorkItems own;
  private final OfferedActions actions;

  OwnWorkItemsController(OwnWorkItems own, OfferedActions actions) {
    this.own = own;
    this.actions = actions;
  }

  @GetMapping("/own-work-items")
  @Operation(summary = "What I have asked for and where it stands, the newest first")
  Page<OwnWorkItems.Own> list(
      @RequestParam(required = false) Boolean open,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit) {
    return own.find(open, cursor, limit);
  }

  @GetMapping("/own-work-items/{number}")
  @Operation(summary = "One work item that I have asked for, and where it stands")
  OwnWorkItems.Own read(@PathVariable String number) {
    return own.of(number);
  }

  @GetMapping("/work-items/{number}/actions")
  @Operation(summary = "What I may do with a work item now, besides its tasks")
  OfferedActions.Offer actions(@PathVariable String number) {
    return actions.of(number);
  }
}
