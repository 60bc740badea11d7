package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Kinds of values that attributes have. */
enum AttributeType {
  TEXT("a text of at most 2000 characters") {
    @Override
    boolean takes(JsonNode value, List<String> choices) {
      return value.isTextual() && value.asText().length() <= LONGEST;
    }
  },
  NUMBER("a number") {
    @Override
    boolean takes(JsonNode value, List<String> choices) {
      return value.isNumber();
    }
  },
  INTEGER("a whole number") {
    @Override
    boolean takes(JsonNode value, List<String> choices) {
      return value.isIntegralNumber() && value.canConvertToLong();
    }
  },
  BOOLEAN("true or false") {
    @Override
    boolean takes(JsonNode value, List<String> choices) {
      return value.isBoolean();
    }
  },
  DATE("a date such as 2026-02-28") {
    @Override
    boolean takes(JsonNode value, List<String> choices) {
      try {
        return value.isTextual() && LocalDate.parse(value.asText()) != null;
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  },
  CHOICE("one of its choices") {
    @Override
    boolean takes(JsonNode value, List<String> choices) {
      return value.isTextual() && choices.contains(value.asText());
    }
  };

  private static final int LONGEST = 2000;

  private final String wanted;

  AttributeType(String wanted) {
    this.wanted = wanted;
  }

  abstract boolean takes(JsonNode value, List<String> choices);

  /** What is asked for, to end a sentence with. */
  String wanted(List<String> choices) {
    return this == CHOICE ? "one of " + String.join(", ", choices) : wanted;
  }
}
