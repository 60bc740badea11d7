package io.attesta.workflow.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.workflow.Picks;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Forms that Tasklist's form-js 1.8.7 renders and the server can check. */
final class FormRules implements Rule {

  static final Set<String> INPUTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "expression",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist");

  static final Set<String> OTHERS =
      Set.of(
          "text",
          "html",
          "image",
          "table",
          "spacer",
          "separator",
          "group",
          "dynamiclist",
          "button");

  private static final Set<String> KINDS = new TreeSet<>(Picks.KINDS);
  private static final Set<String> PICKERS = Set.of("textfield", "textarea");
  private static final Set<String> NARROWED = Set.of("work-item", "work-items", "person", "people");
  private static final Set<String> CHOICES = Set.of("checklist", "radio", "select", "taglist");
  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

  @Override
  public void check(Models models, Findings findings) {
    Set<String> ids = new HashSet<>();
    for (Models.FormModel form : models.forms()) {
      String file = form.file().name();
      JsonNode json = form.json();
      String id = json.path("id").asText("");
      if (!id.equals(form.file().baseName()) || !ProcessRules.KEY.matcher(id).matches()) {
        findings.add(GateRule.FILE_NAME, file, null, "The form is called '" + id + "'.");
      }
      if (!ids.add(id)) {
        findings.add(GateRule.UNIQUE_KEY, file, null, "The form '" + id + "' is there twice.");
      }
      if (json.path("schemaVersion").asInt() != 16
          || !json.path("type").asText("").equals("default")) {
        findings.add(
            GateRule.FORM_SCHEMA,
            file,
            null,
            "Its schema version is " + json.path("schemaVersion") + ".");
      }
      if (!json.path("executionPlatform").asText("").equals("Camunda Platform")
          || !json.path("executionPlatformVersion").asText("").startsWith("7.24")) {
        findings.add(GateRule.PLATFORM, file, null, "It is not marked for Camunda Platform 7.24.");
      }
      components(file, json.path("components"), 0, findings);
    }
  }

  private static void components(String file, JsonNode components, int depth, Findings findings) {
    if (depth > 10) {
      return;
    }
    for (JsonNode component : components) {
      component(file, component, findings);
      components(file, component.path("components"), depth + 1, findings);
    }
  }

  private static void component(String file, JsonNode component, Findings findings) {
    String type = component.path("type").asText("");
    String key = component.path("key").asText("");
    String name = key.isEmpty() ? component.path("id").asText(null) : key;
    if (OTHERS.contains(type)) {
      names(file, component, findings);
      return;
    }
    if (!INPUTS.contains(type)) {
      findings.add(GateRule.FORM_COMPONENT, file, name, "Tasklist does not render '" + type + "'.");
      return;
    }
    if (!KEY.matcher(key).matches()) {
      findings.add(GateRule.FORM_FIELDS, file, name, "'" + key + "' is no camelCase word.");
    }
    boolean labelled =
        !component.path("label").asText("").isBlank()
            || !component.path("dateLabel").asText("").isBlank()
            || !component.path("timeLabel").asText("").isBlank();
    if (!labelled && !type.equals("expression")) {
      findings.add(GateRule.FORM_LABEL, file, name, "The field has no label.");
    }
    String items = component.path("properties").path("ci").asText(null);
    if (items != null && !(items.equals("affected") && key.equals("configurationItems"))) {
      findings.add(
          GateRule.FORM_FIELDS,
          file,
          name,
          "The property ci is 'affected', on the field configurationItems only.");
    }
    picks(file, type, name, component.path("properties"), findings);
    if (CHOICES.contains(type) && !hasOptions(component)) {
      findings.add(GateRule.FORM_FIELDS, file, name, "There is nothing to choose.");
    }
  }

  private static void picks(
      String file, String type, String name, JsonNode properties, Findings findings) {
    String picks = properties.path("picks").asText(null);
    if (picks != null && (Picks.of(picks).isEmpty() || !PICKERS.contains(type))) {
      findings.add(
          GateRule.FORM_FIELDS,
          file,
          name,
          "The property picks is one of "
              + KINDS
              + " or its plural, on a text field or text area.");
    }
    if (properties.has("picksOf") && !NARROWED.contains(properties.path("picks").asText(""))) {
      findings.add(
          GateRule.FORM_FIELDS, file, name, "The property picksOf narrows work items or people.");
    }
  }

  /** Which facts a text tells by name: {@code implementer=person, changes=work-items}. */
  private static void names(String file, JsonNode component, Findings findings) {
    String names = component.path("properties").path("names").asText("");
    for (String entry : names.isBlank() ? new String[0] : names.split(",")) {
      String[] parts = entry.strip().split("\\s*=\\s*", 2);
      if (parts.length < 2 || !KEY.matcher(parts[0]).matches() || Picks.of(parts[1]).isEmpty()) {
        findings.add(
            GateRule.FORM_FIELDS,
            file,
            component.path("id").asText(null),
            "The property names lists facts with their kinds, one of " + KINDS + ".");
      }
    }
  }

  private static boolean hasOptions(JsonNode component) {
    return component.path("values").size() > 0
        || component.path("valuesKey").isTextual()
        || component.path("valuesExpression").isTextual();
  }
}
