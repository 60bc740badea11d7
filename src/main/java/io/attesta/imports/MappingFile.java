package io.attesta.imports;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads mapping files; a key it does not know is an error, because it is a slip of the pen. */
final class MappingFile {

  static final int LONGEST = 256 * 1024;

  private static final ObjectMapper YAML =
      new ObjectMapper(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

  private MappingFile() {}

  /**
   * Reads and checks a mapping.
   *
   * @param knownGroup whether a group key exists
   * @throws Refusal with one field error for each fault, fields named by their path in the file
   */
  static Mapping read(String yaml, Predicate<String> knownGroup) {
    if (yaml.length() > LONGEST) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE, "mapping-too-large", "The mapping is too large", List.of());
    }
    return new MappingCheck(knownGroup).check(parse(yaml));
  }

  private static MappingYaml parse(String yaml) {
    try {
      MappingYaml read = YAML.readValue(yaml, MappingYaml.class);
      if (read == null) {
        throw Refusal.invalidField("mapping", "required", "The mapping is empty");
      }
      return read;
    } catch (UnrecognizedPropertyException e) {
      throw fault(
          e, "unknown-key", "There is no key like this here; known are " + e.getKnownPropertyIds());
    } catch (JsonMappingException e) {
      throw fault(e, "invalid", e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw Refusal.invalidField(
          "mapping", "not-yaml", line(e.getLocation()) + e.getOriginalMessage());
    }
  }

  private static Refusal fault(JsonMappingException e, String code, String message) {
    String path =
        e.getPath().stream()
            .map(r -> r.getFieldName() == null ? "" + r.getIndex() : r.getFieldName())
            .collect(Collectors.joining("."));
    return Refusal.invalid(
        List.of(
            new FieldError(
                path.isEmpty() ? "mapping" : path, code, line(e.getLocation()) + message)));
  }

  private static String line(JsonLocation location) {
    return location == null ? "" : "line " + location.getLineNr() + ": ";
  }
}
