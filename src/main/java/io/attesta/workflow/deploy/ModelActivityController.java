package io.attesta.workflow.deploy;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where work stands in a process, for whoever may read its history in the engine. */
@RestController
@RequestMapping("/api/v1/models/{key}/versions/{version}/activity")
@Tag(name = "Models")
class ModelActivityController {

  private static final Duration LONGEST = Duration.ofDays(366);

  private final ModelActivity activity;
  private final AuthorizationService authorizations;
  private final CurrentPerson current;

  ModelActivityController(
      ModelActivity activity, AuthorizationService authorizations, CurrentPerson current) {
    this.activity = activity;
    this.authorizations = authorizations;
    this.current = current;
  }

  record Elements(List<ModelActivity.Element> items) {}

  @GetMapping
  @Transactional(readOnly = true)
  @Operation(
      summary = "How many instances stand at each element, and how often and long each was passed",
      description = "`from` (inclusive) and `to` (exclusive) are at most 366 days apart.")
  public Elements elements(
      @PathVariable String key,
      @PathVariable int version,
      @RequestParam Instant from,
      @RequestParam Instant to) {
    requireHistory(key);
    if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Refusal.invalidField("to", "out-of-range", "After from, and at most 366 days");
    }
    return new Elements(activity.of(key, version, from, to));
  }

  /** The very right that the engine asks for. */
  private void requireHistory(String key) {
    Person person = current.get();
    boolean may =
        authorizations.isUserAuthorized(
            person.id(),
            List.copyOf(person.groups()),
            ProcessDefinitionPermissions.READ_HISTORY,
            Resources.PROCESS_DEFINITION,
            key);
    if (!may) {
      throw Refusal.forbidden(
          "history-not-readable", "You may not read the history of this process");
    }
  }
}
