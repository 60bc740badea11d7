package io.attesta.cmdb.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** An array of objects, or one object after the other. */
final class JsonRows implements RowReader {

  private static final String ATTRIBUTES = "attributes";

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(10)
                      .maxStringLength(100_000)
                      .maxNameLength(1_000)
                      .maxNumberLength(100)
                      .build())
              .build());

  private final RecordStream stream;
  private final JsonParser parser;
  private final Columns columns;
  private final boolean array;
  private JsonToken ahead;
  private long count;

  JsonRows(RecordStream stream, Columns columns) throws IOException {
    this.stream = stream;
    this.columns = columns;
    this.parser = MAPPER.createParser(stream);
    JsonToken first = token();
    if (first == null) {
      throw Refusal.invalid("file-empty", "The file is empty");
    }
    this.array = first == JsonToken.START_ARRAY;
    if (!array && first != JsonToken.START_OBJECT) {
      throw Refusal.invalid("json-broken", "The file has to be an array of objects");
    }
    this.ahead = array ? token() : first;
  }

  @Override
  public double part() {
    return stream.part();
  }

  @Override
  public FileRow next() {
    if (ahead == null && array) {
      throw Refusal.invalid("json-broken", "The array has no end");
    }
    if (ahead == null || (array && ahead == JsonToken.END_ARRAY)) {
      return null;
    }
    long line = parser.currentTokenLocation().getLineNr();
    count++;
    try {
      JsonNode node = MAPPER.readTree(parser);
      stream.recordDone();
      ahead = token();
      return row(line, node);
    } catch (IOException e) {
      throw broken(e);
    } catch (Refusal e) {
      throw new Refusal(e.kind(), e.code(), "Line " + line + ": " + e.getMessage(), e.errors());
    }
  }

  private FileRow row(long line, JsonNode node) {
    if (!(node instanceof ObjectNode row)) {
      return FileRow.broken(count, line, new FieldError(null, "not-an-object", "Not an object"));
    }
    FieldError fault = null;
    for (Map.Entry<String, JsonNode> field : row.properties()) {
      boolean attributes = columns.attributes() && field.getKey().equals(ATTRIBUTES);
      if (attributes && !field.getValue().isObject() && !field.getValue().isNull()) {
        fault = new FieldError(ATTRIBUTES, "not-an-object", "Attributes are an object");
      } else if (!attributes && !columns.fields().contains(field.getKey())) {
        fault = columns.unknown(field.getKey());
      } else if (!attributes && field.getValue().isContainerNode()) {
        fault = new FieldError(field.getKey(), "invalid", "A single value is asked for");
      } else if (!isSound(field.getValue())) {
        fault = new FieldError(field.getKey(), "encoding", "This is no text that can be kept");
      }
    }
    Map<String, JsonNode> attributes =
        row.path(ATTRIBUTES).properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Map<String, JsonNode> fields =
        row.properties().stream()
            .filter(e -> columns.fields().contains(e.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new FileRow(count, line, fields, attributes, false, fault);
  }

  private static boolean isSound(JsonNode value) {
    if (!value.isContainerNode()) {
      return Text.isSound(value.asText());
    }
    for (Map.Entry<String, JsonNode> part : value.properties()) {
      if (!Text.isSound(part.getKey()) || !isSound(part.getValue())) {
        return false;
      }
    }
    for (JsonNode part : value) {
      if (!isSound(part)) {
        return false;
      }
    }
    return true;
  }

  private JsonToken token() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private Refusal broken(IOException e) {
    String why = e instanceof JsonProcessingException j ? j.getOriginalMessage() : e.getMessage();
    return Refusal.invalid(
        "json-broken", "Line " + parser.currentLocation().getLineNr() + ": " + why);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
