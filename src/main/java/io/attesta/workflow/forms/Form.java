package io.attesta.workflow.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Camunda Form (form-js, schema version 16), checked on the server as the browser checks it.
 * Immutable and safe for use by many threads; parsing is the expensive part, so keep it.
 */
public final class Form {

  /** The latest zone on earth: a date past there is past everywhere. */
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build()
          .configure(
              com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);

  static {
    JSON.getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(60).build());
  }

  private final String id;
  private final Shape shape;
  private final Set<String> mentions;

  private Form(String id, Shape shape, Set<String> mentions) {
    this.id = id;
    this.shape = shape;
    this.mentions = mentions;
  }

  /**
   * Reads a form file.
   *
   * @throws FormSyntaxException when it is no JSON, no form, repeats a key, or holds an expression
   *     or pattern that cannot be compiled
   */
  public static Form parse(String json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new FormSyntaxException("not a JSON document: " + e.getOriginalMessage(), e);
    }
    if (!root.path("components").isArray()) {
      throw new FormSyntaxException("the form has no list of components");
    }
    JsonNode components = root.path("components");
    return new Form(
        root.path("id").asText(""), Shape.of(components), Set.copyOf(Mentions.of(components)));
  }

  /** Id of the form, equal to its file name; empty when the file names none. */
  public String id() {
    return id;
  }

  /** Every input of the form, nested ones included, in reading order. */
  public List<FormField> fields() {
    return shape.fields("");
  }

  /** Names that its texts and conditions refer to, beside its own fields. */
  public Set<String> mentions() {
    return mentions;
  }

  /** Whether the form has a field of the key on its top level that it does not merely show. */
  public boolean asksFor(String key) {
    return shape.nodes().get(key) instanceof Shape.Leaf leaf
        ? !leaf.component().flag("disabled") && !leaf.component().flag("readonly")
        : shape.nodes().containsKey(key);
  }

  /**
   * Checks what a client sent. Fields the client left out keep the known value, then the form's
   * default; hidden fields are dropped; read-only fields may only repeat what is known.
   *
   * @param submitted what the client sent, untrusted
   * @param known values the form was opened with; also what its expressions can see
   */
  public Checked check(Map<String, Object> submitted, Map<String, Object> known) {
    return check(submitted, known, LocalDate.now(LAST_ZONE));
  }

  /**
   * What is known, and for fields without a value what their custom property {@code preset} names.
   *
   * @param known values the form is opened with
   */
  public Map<String, Object> preset(Map<String, Object> known, Instant now) {
    return Presets.over(fields(), known, now);
  }

  /** As {@link #check(Map, Map)}; dates before {@code today} count as past. */
  Checked check(Map<String, Object> submitted, Map<String, Object> known, LocalDate today) {
    return new Check(shape, known, today).run(submitted);
  }
}
