package io.attesta.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.attesta.shared.Refusal;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks through a JSON body before anything binds it, so that one place refuses what no reader of
 * it should have to cope with.
 */
final class JsonShape {

  private static final int MAX_DEPTH = 100;
  private static final int MAX_NAMES = 10_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(1_000_000)
                  .maxNameLength(1_000)
                  .maxNumberLength(100)
                  .build())
          .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Keys by which a caller would leave the path the model prescribes. */
  private static final Set<String> OUTSIDE_THE_MODEL =
      Set.of("startInstructions", "skipCustomListeners", "skipIoMappings", "workItemId");

  private static final Pattern HARMLESS =
      Pattern.compile(
          "\\s*[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)"
              + "|(now|dateTime)\\(\\)(\\.(plus|minus|with)[A-Za-z]+\\(\\d{1,6}\\)|\\.toDate\\(\\))*)"
              + "\\s*}\\s*");

  private JsonShape() {}

  /**
   * @param forEngine whether the engine reads it: then keys that end in {@code Expression} may only
   *     hold the few expressions that Tasklist's own filters use
   * @throws Refusal when it is malformed, has a key twice, a NUL, or is too deep or too wide
   */
  static void check(byte[] body, boolean forEngine) {
    if (body.length == 0) {
      return;
    }
    try (JsonParser parser = FACTORY.createParser(body)) {
      int names = 0;
      String name = null;
      boolean ended = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (ended) {
          throw malformed("There is more than one JSON value");
        }
        if (token == JsonToken.FIELD_NAME) {
          name = parser.currentName();
          if (++names > MAX_NAMES) {
            throw Refusal.invalid("too-many-fields", "The body has more than 10000 fields");
          }
          refuseNul(name);
          refuseOutsideTheModel(name, forEngine);
        } else if (token == JsonToken.VALUE_STRING) {
          refuseNul(parser.getText());
          refuseExpression(name, parser.getText(), forEngine);
        }
        ended = parser.getParsingContext().inRoot();
      }
    } catch (StreamConstraintsException e) {
      throw Refusal.invalid("too-complex", "The body is nested too deeply or a value is too long");
    } catch (JsonParseException e) {
      boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
      throw twice
          ? Refusal.invalid("duplicate-field", "The body has the same field twice")
          : malformed("The body is not well-formed JSON");
    } catch (JsonProcessingException e) {
      throw malformed("The body is not well-formed JSON");
    } catch (IOException e) {
      throw malformed("The body is not valid text");
    }
  }

  private static Refusal malformed(String detail) {
    return Refusal.invalid("malformed-json", detail);
  }

  private static void refuseNul(String text) {
    if (text.indexOf('\0') >= 0) {
      throw Refusal.invalid("invalid-character", "The body contains a NUL character");
    }
  }

  private static void refuseOutsideTheModel(String name, boolean forEngine) {
    if (forEngine && OUTSIDE_THE_MODEL.contains(name)) {
      throw Refusal.invalid("not-allowed", "The field " + name + " is not allowed");
    }
  }

  private static void refuseExpression(String name, String value, boolean forEngine) {
    if (forEngine && isRefusedExpression(name, value)) {
      throw Refusal.invalid("expression-not-allowed", "Expressions are not allowed here");
    }
  }

  static boolean isRefusedExpression(String name, String value) {
    return name != null
        && name.toLowerCase(java.util.Locale.ROOT).endsWith("expression")
        && !HARMLESS.matcher(value).matches();
  }
}
