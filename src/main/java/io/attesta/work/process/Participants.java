package io.attesta.work.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.identity.Groups;
import io.attesta.shared.Now;
import io.attesta.work.WorkItems;
import io.attesta.workflow.ModelBean;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What models ask of a work item: people and groups to assign tasks to, and its age. */
@ModelBean
public class Participants {

  private final WorkItems items;
  private final Groups groups;
  private final Now now;

  Participants(WorkItems items, Groups groups, Now now) {
    this.items = items;
    this.groups = groups;
    this.now = now;
  }

  /** Who asked for it. */
  public String requester(DelegateExecution execution) {
    return items.get(execution.getProcessBusinessKey()).requester();
  }

  /** Whom a field of the work item's details names; null when it names nobody. */
  public String named(DelegateExecution execution, String field) {
    String person = items.get(execution.getProcessBusinessKey()).details().path(field).asText("");
    return person.isBlank() ? null : person;
  }

  /** Whole minutes since the work item was opened. */
  public long minutesOpen(DelegateExecution execution) {
    Instant opened = items.get(execution.getProcessBusinessKey()).openedAt();
    return Duration.between(opened, now.get()).toMinutes();
  }

  /**
   * Words, separated by commas, of a variable, for one instance of a step each; empty without it.
   */
  public List<String> listed(DelegateExecution execution, String variable) {
    return split(execution.getVariable(variable));
  }

  /**
   * Known groups that three variables or fields of the details name together, each once; a name
   * nobody has set adds none.
   */
  public List<String> teams(
      DelegateExecution execution, String first, String second, String third) {
    JsonNode details = items.get(execution.getProcessBusinessKey()).details();
    return Stream.of(first, second, third)
        .flatMap(
            name ->
                execution.hasVariable(name)
                    ? split(execution.getVariable(name)).stream()
                    : texts(details.path(name)))
        .filter(groups::isKnown)
        .distinct()
        .toList();
  }

  private static Stream<String> texts(JsonNode field) {
    return field.isArray()
        ? StreamSupport.stream(field.spliterator(), false).map(JsonNode::asText)
        : split(field.asText("")).stream();
  }

  static List<String> split(Object words) {
    return words == null
        ? List.of()
        : Arrays.stream(words.toString().split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
  }
}
