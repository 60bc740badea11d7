package io.attesta.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.work.WorkItemView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds changes against the templates they say they follow. */
@Component
class StandardTemplates {

  private static final String FIELD = "standardTemplate";

  private final StandardTemplateTable templates;
  private final NamedClasses classes;

  StandardTemplates(StandardTemplateTable templates, NamedClasses classes) {
    this.templates = templates;
    this.classes = classes;
  }

  /** Key of the template the change names; null without one. */
  static String key(WorkItemView change) {
    String key = change.details().path(FIELD).asText("").trim();
    return key.isEmpty() ? null : key;
  }

  /** The template the change names, whatever its standing. */
  Optional<StandardTemplate> named(WorkItemView change) {
    return Optional.ofNullable(key(change)).flatMap(templates::find);
  }

  /** The template in force that the change names and keeps to; empty otherwise. */
  Optional<StandardTemplate> authorising(WorkItemView change) {
    return named(change)
        .filter(StandardTemplate::inForce)
        .filter(template -> keepsTo(template, change));
  }

  /**
   * Only its service and classes, its plans as approved. A plan the change leaves empty is that of
   * the template.
   */
  private boolean keepsTo(StandardTemplate template, WorkItemView change) {
    return (template.service() == null || template.service().equals(change.service()))
        && unaltered(change, "implementationPlan", template.implementationPlan())
        && unaltered(change, "backOutPlan", template.backOutPlan())
        && unaltered(change, "deployment", template.deployment())
        && classes.within(change, template.ciClasses());
  }

  private static boolean unaltered(WorkItemView change, String field, String approved) {
    JsonNode value = change.details().path(field);
    String text = value.asText("").strip().replace("\r\n", "\n");
    return text.isEmpty() || text.equals(approved.strip().replace("\r\n", "\n"));
  }
}
