package io.attesta.cmdb.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowWriterTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static byte[] written(FileFormat format, String key, Object cores) throws IOException {
    ObjectNode row = MAPPER.createObjectNode().put("key", key);
    row.putObject("attributes").putPOJO("cores", cores);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowWriter writer = RowWriter.open(format, out, List.of("key"), List.of("cores"))) {
      writer.write(MAPPER.valueToTree(row));
    }
    return out.toByteArray();
  }

  private static FileRow readBack(FileFormat format, byte[] file) throws IOException {
    try (RowReader reader =
        RowReader.text(format, new ByteArrayInputStream(file), file.length, Set.of("key"), true)) {
      return reader.next();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("=+-@'\t\r\n,;\"ab ä")
        .ofMinLength(1)
        .ofMaxLength(8)
        .filter(text -> !text.isBlank());
  }

  @Property(tries = 500)
  void whateverTextIsWrittenIsReadBack(@ForAll("texts") String text) throws IOException {
    for (FileFormat format : List.of(FileFormat.CSV, FileFormat.JSON)) {
      FileRow row = readBack(format, written(format, text, 4));
      assertThat(row.fields().get("key").textValue()).as(format.name()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1"})
  void textThatASpreadsheetWouldRunGetsAnApostrophe(String text) throws IOException {
    String csv = new String(written(FileFormat.CSV, text, -4), StandardCharsets.UTF_8);
    assertThat(csv.lines().skip(1).findFirst().orElseThrow().replace("\"", "")).startsWith("'");
    assertThat(csv).endsWith(",-4\r\n");
  }

  @Test
  void aSheetHoldsTextAndNoFormulas(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("sheet.xlsx"), written(FileFormat.XLSX, "=1+1", 4));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      var entry = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
      String sheet = new String(entry.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(sheet).contains("=1+1").contains("inlineStr").doesNotContain("<f>");
    }
  }
}
