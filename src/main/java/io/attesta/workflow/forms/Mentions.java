package io.attesta.workflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a form speaks of without being a field for them: in its texts and its conditions. */
final class Mentions {

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
  private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");

  private Mentions() {}

  static Set<String> of(JsonNode components) {
    Set<String> names = new LinkedHashSet<>();
    collect(components, names);
    return names;
  }

  private static void collect(JsonNode components, Set<String> names) {
    for (JsonNode component : components) {
      Matcher template =
          TEMPLATE.matcher(
              component.path("text").asText("") + '\n' + component.path("content").asText(""));
      while (template.find()) {
        names(template.group(1), names);
      }
      names(component.at("/conditional/hide").asText(""), names);
      collect(component.path("components"), names);
    }
  }

  /** Words of FEEL come along; no fact is called like one of them. */
  private static void names(String expression, Set<String> names) {
    Matcher name = NAME.matcher(QUOTED.matcher(expression).replaceAll(""));
    while (name.find()) {
      names.add(name.group());
    }
  }
}
