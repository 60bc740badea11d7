package io.attesta.workflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One component of a form file; expressions and patterns are compiled once. */
final class Component {

  static final Set<String> CHOICES = Set.of("select", "radio");
  static final Set<String> MULTIPLE = Set.of("checklist", "taglist");
  static final Set<String> TEXTS = Set.of("textfield", "textarea");
  private static final Set<String> OTHERS = Set.of("checkbox", "number", "datetime", "expression");

  private final JsonNode json;
  private final Map<String, Feel> expressions = new HashMap<>();
  private Pattern pattern;

  Component(JsonNode json) {
    this.json = json;
    text("/conditional/hide").filter(Feel::isExpression).ifPresent(e -> compiled("hide", e));
  }

  void compile() {
    for (String limit : List.of("min", "max", "minLength", "maxLength")) {
      text("/validate/" + limit).filter(Feel::isExpression).ifPresent(e -> compiled(limit, e));
    }
    text("/readonly").filter(Feel::isExpression).ifPresent(e -> compiled("readonly", e));
    text("/valuesExpression").ifPresent(e -> compiled("valuesExpression", e));
    if (type().equals("expression")) {
      text("/expression").ifPresent(e -> compiled("expression", e));
    }
    text("/validate/pattern").filter(p -> !p.isEmpty()).ifPresent(this::compilePattern);
  }

  private void compiled(String name, String text) {
    expressions.put(name, Feel.expression(text));
  }

  private void compilePattern(String text) {
    try {
      pattern = Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new FormSyntaxException("'" + text + "' is no pattern: " + e.getDescription(), e);
    }
  }

  String type() {
    return json.path("type").asText("");
  }

  String key() {
    return json.path("key").asText("");
  }

  String path() {
    return json.path("path").asText("");
  }

  JsonNode children() {
    return json.path("components");
  }

  boolean isInput() {
    String type = type();
    return TEXTS.contains(type)
        || CHOICES.contains(type)
        || MULTIPLE.contains(type)
        || OTHERS.contains(type);
  }

  Optional<Feel> hide() {
    return Optional.ofNullable(expressions.get("hide"));
  }

  Optional<Feel> expression(String name) {
    return Optional.ofNullable(expressions.get(name));
  }

  Optional<Pattern> pattern() {
    return Optional.ofNullable(pattern);
  }

  boolean required() {
    return json.at("/validate/required").asBoolean(false);
  }

  boolean flag(String name) {
    return json.path(name).asBoolean(false);
  }

  boolean flag(String name, boolean otherwise) {
    return json.path(name).asBoolean(otherwise);
  }

  Optional<String> text(String pointer) {
    JsonNode node = json.at(pointer);
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }

  /** A number of the form file, written as number or as text. */
  Optional<BigDecimal> number(String pointer) {
    JsonNode node = json.at(pointer);
    if (node.isNumber()) {
      return Optional.of(node.decimalValue());
    }
    return node.isTextual() ? Numbers.parse(node.textValue()) : Optional.empty();
  }

  /** A limit of {@code validate}, computed where the form gives an expression. */
  Optional<BigDecimal> limit(String name, Map<String, Object> context) {
    return expression(name)
        .map(e -> Numbers.of(e.evaluate(context)))
        .orElseGet(() -> number("/validate/" + name));
  }

  Object defaultValue() {
    return Plain.of(json.path("defaultValue"));
  }

  /** The values that can be chosen; empty when they are not fixed in the form. */
  Optional<List<Object>> fixedOptions() {
    JsonNode values = json.path("values");
    if (!values.isArray()) {
      return Optional.empty();
    }
    List<Object> options = new ArrayList<>();
    values.forEach(v -> options.add(Plain.of(v.isObject() ? v.path("value") : v)));
    return Optional.of(options);
  }

  FormField toField(String path) {
    Map<String, String> properties = new LinkedHashMap<>();
    json.path("properties")
        .properties()
        .forEach(p -> properties.put(p.getKey(), p.getValue().asText()));
    return new FormField(
        path,
        type(),
        text("/label").or(() -> text("/dateLabel")).or(() -> text("/timeLabel")).orElse(path),
        required(),
        fixedOptions().orElse(List.of()),
        properties);
  }
}
