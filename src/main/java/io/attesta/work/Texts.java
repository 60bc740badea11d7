package io.attesta.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.shared.Refusal;

/** Checks texts that come in outside a form. */
final class Texts {

  private Texts() {}

  static String required(String field, JsonNode node, int max) {
    String text = optional(field, node, max);
    if (text == null || text.isBlank()) {
      throw Refusal.invalidField(field, "required", field + " must not be empty");
    }
    return text;
  }

  static String optional(String field, JsonNode node, int max) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      throw Refusal.invalidField(field, "wrong-type", field + " is a text");
    }
    return checked(field, node.textValue(), max);
  }

  static String checked(String field, String text, int max) {
    if (text.length() > max) {
      throw Refusal.invalidField(
          field, "max-length", field + " has at most " + max + " characters");
    }
    if (text.indexOf('\0') >= 0) {
      throw Refusal.invalidField(field, "nul-character", field + " holds a NUL character");
    }
    return text;
  }
}
