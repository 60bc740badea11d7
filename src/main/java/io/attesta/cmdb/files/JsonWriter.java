package io.attesta.cmdb.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** An array of objects, one on each line. */
final class JsonWriter implements RowWriter {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonGenerator generator;

  JsonWriter(OutputStream out) throws IOException {
    this.generator =
        MAPPER
            .createGenerator(out)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    generator.writeStartArray();
  }

  @Override
  public void write(JsonNode row) throws IOException {
    generator.writeRaw("\n");
    MAPPER.writeTree(generator, row);
  }

  @Override
  public void close() throws IOException {
    generator.writeRaw("\n");
    generator.writeEndArray();
    generator.close();
  }
}
