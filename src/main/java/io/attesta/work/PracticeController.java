package io.attesta.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.RowScope;
import io.attesta.shared.Refusal;
import io.attesta.workflow.Processes;
import io.attesta.workflow.StartForm;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the current person may open. */
@RestController
@RequestMapping("/api/v1/practices")
@Tag(name = "Work items")
class PracticeController {

  /** A practice with the process that opening one of its work items starts. */
  record Practice(String practice, String name, String description) {}

  /** The practices, all on one page. */
  record Practices(List<Practice> items, String next) {}

  /** The form as the deployed process asks it, to be rendered by form-js; null without one. */
  record Opening(String practice, String name, String description, JsonNode form) {}

  private final Processes processes;
  private final Groups groups;
  private final CurrentPerson current;

  PracticeController(Processes processes, Groups groups, CurrentPerson current) {
    this.processes = processes;
    this.groups = groups;
    this.current = current;
  }

  @GetMapping
  @Operation(
      summary =
          "Practices whose work items the person may open; with seen=true also those of which the"
              + " person sees work items of others")
  Practices mine(@RequestParam(defaultValue = "false") boolean seen) {
    return new Practices(
        (seen ? seen() : open())
            .map(s -> new Practice(s.model().practice(), s.name(), s.documentation()))
            .toList(),
        null);
  }

  @GetMapping("/{practice}/start-form")
  @Operation(summary = "Form that a work item of the practice is opened with")
  Opening form(@PathVariable String practice) {
    return open()
        .filter(start -> start.model().practice().equals(practice))
        .findFirst()
        .map(s -> new Opening(practice, s.name(), s.documentation(), json(s.form())))
        .orElseThrow(() -> Refusal.notFound("The practice"));
  }

  private Stream<StartForm> open() {
    var person = current.get();
    return processes.startForms().stream()
        .filter(start -> groups.mayOpen(person, start.model().practice()));
  }

  private Stream<StartForm> seen() {
    var person = current.get();
    RowScope scope = groups.scopeOf(person);
    return processes.practices().stream()
        .filter(
            main -> {
              String practice = main.model().practice();
              return scope.everything()
                  || scope.practices().contains(practice)
                  || groups.mayOpen(person, practice);
            });
  }

  private static JsonNode json(String form) {
    try {
      return form == null ? null : Journal.JSON.readTree(form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
