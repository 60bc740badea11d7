package io.attesta.operations;

import io.attesta.identity.Person;
import io.attesta.shared.KeyPage;
import io.attesta.workflow.FailedStep;
import io.attesta.workflow.FailedSteps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Steps of processes that failed every try, over REST; administrators only. */
@RestController
@RequestMapping("/api/v1/failed-steps")
@Tag(name = "Operations")
class FailedStepsRest {

  /**
   * A failed step.
   *
   * @param kind JOB: the service itself was to do it; EXTERNAL_TASK: a worker outside
   * @param model key of the process
   * @param name label of the step
   * @param message what the last try met; null when nothing was told
   * @param item number of the work item that waits there; null for a process that has none
   */
  record Failed(
      String id,
      FailedStep.Kind kind,
      Instant since,
      String model,
      int version,
      String element,
      String name,
      String message,
      String item) {}

  private final FailedSteps steps;
  private final Operators operators;
  private final OperatorActs acts;

  FailedStepsRest(FailedSteps steps, Operators operators, OperatorActs acts) {
    this.steps = steps;
    this.operators = operators;
    this.acts = acts;
  }

  @GetMapping
  @Operation(summary = "Steps of processes that failed every try, newest first")
  KeyPage<Failed> list(
      @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) {
    operators.require();
    int size = KeyPage.limit(limit);
    KeyPage<FailedStep> page =
        KeyPage.of(steps.after(KeyPage.after(cursor), size + 1), size, FailedStep::key);
    Map<Long, String> numbers = numbers(page.items());
    return new KeyPage<>(
        page.items().stream().map(step -> failed(step, numbers)).toList(), page.next());
  }

  @PostMapping("/{id}/retry")
  @Operation(summary = "Have a step tried once more")
  @Transactional
  public ResponseEntity<Void> retry(@PathVariable String id) {
    Person person = operators.require();
    FailedStep step = steps.retry(id);
    String subject = step.name() == null ? step.model() : step.name();
    String item = numbers(List.of(step)).get(step.workItem());
    acts.keep(person.id(), "step-retried", subject, item, null);
    return ResponseEntity.noContent().build();
  }

  private Map<Long, String> numbers(List<FailedStep> of) {
    return acts.numbers(of.stream().map(FailedStep::workItem).filter(Objects::nonNull).toList());
  }

  private static Failed failed(FailedStep step, Map<Long, String> numbers) {
    return new Failed(
        step.id(),
        step.kind(),
        step.since(),
        step.model(),
        step.version(),
        step.element(),
        step.name(),
        step.message(),
        step.workItem() == null ? null : numbers.get(step.workItem()));
  }
}
