package io.attesta.workflow.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks one value against its field and gives it its Java type. */
final class Values {

  /** Longest text accepted where the form sets no lower limit, in UTF-16 units. */
  static final int LONGEST_TEXT = 20_000;

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>(),;:\"]{1,64}@[a-zA-Z0-9-]{1,63}(\\.[a-zA-Z0-9-]{1,63}){0,8}");
  private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9]\\d{5,18}");

  private final Faults faults;
  private final LocalDate today;

  Values(Faults faults, LocalDate today) {
    this.faults = faults;
    this.today = today;
  }

  /**
   * The value with its type, or {@code null} where there is none or it is at fault. A value that
   * was not sent and does not fit the field any more counts as none, as in the browser.
   */
  Object typed(
      Component component, String path, Object raw, Map<String, Object> context, boolean sent) {
    Faults found = new Faults();
    Object value =
        raw == null || "".equals(raw) ? null : shaped(component, path, raw, context, found);
    if (!found.errors().isEmpty()) {
      if (sent) {
        found.errors().forEach(e -> faults.add(e.field(), e.code(), e.message()));
        return null;
      }
      value = null;
    }
    if (component.required() && isMissing(value)) {
      faults.add(path, "required", "A value is required");
    }
    return value;
  }

  private static boolean isMissing(Object value) {
    return value == null
        || Boolean.FALSE.equals(value)
        || (value instanceof List<?> list && list.isEmpty());
  }

  private Object shaped(
      Component component, String path, Object raw, Map<String, Object> context, Faults found) {
    String type = component.type();
    if (Component.TEXTS.contains(type)) {
      return text(component, path, raw, context, found);
    }
    if (Component.CHOICES.contains(type)) {
      return new Options(component, context).one(path, raw, found);
    }
    if (Component.MULTIPLE.contains(type)) {
      return new Options(component, context).several(path, raw, found);
    }
    return switch (type) {
      case "number" -> number(component, path, raw, context, found);
      case "datetime" -> Moments.check(component, path, raw, today, found);
      default -> checkbox(path, raw, found);
    };
  }

  private static Object checkbox(String path, Object raw, Faults found) {
    if (raw instanceof Boolean) {
      return raw;
    }
    found.add(path, "wrong-type", "Expected true or false");
    return null;
  }

  private static Object text(
      Component component, String path, Object raw, Map<String, Object> context, Faults found) {
    if (!(raw instanceof String text)) {
      found.add(path, "wrong-type", "Expected a text");
      return null;
    }
    if (text.length() > LONGEST_TEXT) {
      found.add(path, "max-length", "At most " + LONGEST_TEXT + " characters are accepted");
      return null;
    }
    if (text.indexOf('\0') >= 0) {
      found.add(path, "nul-character", "The text holds a character that cannot be stored");
      return null;
    }
    int length = text.trim().length();
    component
        .limit("minLength", context)
        .filter(min -> BigDecimal.valueOf(length).compareTo(min) < 0)
        .ifPresent(min -> found.add(path, "min-length", "At least " + min + " characters"));
    component
        .limit("maxLength", context)
        .filter(max -> BigDecimal.valueOf(length).compareTo(max) > 0)
        .ifPresent(max -> found.add(path, "max-length", "At most " + max + " characters"));
    component
        .pattern()
        .filter(pattern -> !PatternMatch.found(pattern, text))
        .ifPresent(p -> found.add(path, "pattern", "The text does not match " + p.pattern()));
    format(component, path, text, found);
    return text;
  }

  private static void format(Component component, String path, String text, Faults found) {
    String wanted = component.text("/validate/validationType").orElse("");
    if (wanted.equals("email") && !EMAIL.matcher(text).matches()) {
      found.add(path, "email", "Expected an e-mail address");
    }
    if (wanted.equals("phone") && !PHONE.matcher(text.replace(" ", "")).matches()) {
      found.add(path, "phone", "Expected an international phone number, for example +4930123456");
    }
  }

  private static Object number(
      Component component, String path, Object raw, Map<String, Object> context, Faults found) {
    boolean asText = component.flag("serializeToString") && raw instanceof String;
    var parsed = asText ? Numbers.parse((String) raw) : Numbers.of(raw);
    if (parsed.isEmpty()) {
      found.add(path, "wrong-type", "Expected a number");
      return null;
    }
    BigDecimal number = parsed.get();
    component
        .limit("min", context)
        .filter(min -> number.compareTo(min) < 0)
        .ifPresent(min -> found.add(path, "min", "At least " + min));
    component
        .limit("max", context)
        .filter(max -> number.compareTo(max) > 0)
        .ifPresent(max -> found.add(path, "max", "At most " + max));
    component
        .number("/decimalDigits")
        .filter(digits -> Numbers.decimals(number) > digits.intValue())
        .ifPresent(d -> found.add(path, "decimal-digits", "At most " + d + " decimal digits"));
    component
        .number("/increment")
        .filter(step -> step.signum() > 0 && number.remainder(step).signum() != 0)
        .ifPresent(step -> found.add(path, "increment", "Expected a multiple of " + step));
    return Numbers.shortest(number);
  }
}
