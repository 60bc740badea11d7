package io.attesta.operations;

import io.attesta.shared.KeyPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators decided, for whoever checks it. */
@RestController
@RequestMapping("/api/v1/operator-acts")
@Tag(name = "Operations")
class OperatorActsRest {

  private final OperatorActs acts;
  private final Operators operators;

  OperatorActsRest(OperatorActs acts, Operators operators) {
    this.acts = acts;
    this.operators = operators;
  }

  @GetMapping
  @Operation(summary = "What operators did about failed work, newest first")
  KeyPage<OperatorAct> list(
      @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) {
    operators.requireReader();
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        acts.before(IdCursor.before(cursor), size + 1), size, act -> Long.toString(act.id()));
  }
}
