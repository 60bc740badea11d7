package io.attesta.cmdb.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

  private static final Set<String> FIELDS = Set.of("key", "name");

  private static List<FileRow> read(FileFormat format, InputStream in) {
    List<FileRow> rows = new ArrayList<>();
    try (RowReader reader = RowReader.text(format, in, 0, FIELDS, true)) {
      for (FileRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  private static List<FileRow> read(FileFormat format, String text, Charset charset) {
    return read(format, new ByteArrayInputStream(text.getBytes(charset)));
  }

  private static List<FileRow> csv(String text) {
    return read(FileFormat.CSV, text, StandardCharsets.UTF_8);
  }

  private static List<FileRow> json(String text) {
    return read(FileFormat.JSON, text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key,name\nsrv-1,Server one\n",
        "key;name\r\nsrv-1;Server one\r\n",
        "key\tname\nsrv-1\tServer one",
        "\uFEFFkey,name\n\n\"srv-1\",\"Server one\"\n"
      })
  void separatorsQuotesAndByteOrderMarksAreUnderstood(String text) {
    List<FileRow> rows = csv(text);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).text("key")).isEqualTo("srv-1");
    assertThat(rows.get(0).text("name")).isEqualTo("Server one");
    assertThat(rows.get(0).fault()).isNull();
  }

  @Test
  void utf16WithAByteOrderMarkIsUnderstood() {
    assertThat(read(FileFormat.CSV, "\uFEFFkey,name\nä,ö\n", StandardCharsets.UTF_16LE))
        .singleElement()
        .satisfies(row -> assertThat(row.text("key")).isEqualTo("ä"));
  }

  @Test
  void aRowIsToldByTheLineItBeginsAt() {
    List<FileRow> rows = csv("key,name\n\na,\"two\nlines\"\nb,B\n\n\nc,C");
    assertThat(rows).extracting(FileRow::line).containsExactly(3L, 5L, 8L);
    assertThat(rows).extracting(FileRow::number).containsExactly(1L, 2L, 3L);
    assertThat(json("[\n{\"key\":\"a\"},\n\n{\"key\":\"b\"}]"))
        .extracting(FileRow::line)
        .containsExactly(2L, 4L);
  }

  @Test
  void emptyCellsAreNullAndMissingColumnsAbsent() {
    FileRow row = csv("key,attributes.vendor\na,\n").get(0);
    assertThat(row.fields()).doesNotContainKey("name");
    assertThat(row.attributes().get("vendor").isNull()).isTrue();
  }

  @Test
  void bytesThatAreNoUtf8SpoilTheirRowOnly() {
    List<FileRow> rows =
        read(FileFormat.CSV, "key,name\na,größe\nb,B\n", StandardCharsets.ISO_8859_1);
    assertThat(rows.get(0).fault().code()).isEqualTo("encoding");
    assertThat(rows.get(0).fault().field()).isEqualTo("name");
    assertThat(rows.get(1).fault()).isNull();
  }

  @Test
  void tooManyOrTooFewValuesSpoilTheirRowOnly() {
    List<FileRow> rows = csv("key,name\na\nb,B\nc,C,D\n");
    assertThat(rows.get(0).fault().code()).isEqualTo("column-count");
    assertThat(rows.get(1).fault()).isNull();
    assertThat(rows.get(2).fault().code()).isEqualTo("column-count");
  }

  @Test
  void anUnknownColumnRefusesTheFileAndAnUnknownJsonFieldTheRow() {
    assertThatThrownBy(() -> csv("key,nam\na,A\n")).hasMessageContaining("1 error");
    assertThatThrownBy(() -> csv("key,key\na,A\n")).isInstanceOf(Refusal.class);
    assertThat(json("[{\"key\":\"a\",\"nam\":1},{\"key\":\"b\"}]"))
        .extracting(row -> row.fault() == null ? null : row.fault().code())
        .containsExactly("unknown-field", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "key,name\na,\"open\n"})
  void anEmptyOrBrokenCsvIsRefused(String text) {
    assertThatThrownBy(() -> csv(text)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7", "[{\"key\":\"a\"}", "[{\"key\":\"a\",\"key\":\"b\"}]", "[{\"key\":}]"})
  void anEmptyOrBrokenJsonIsRefused(String text) {
    assertThatThrownBy(() -> json(text)).isInstanceOf(Refusal.class);
  }

  @Test
  void oneObjectAfterTheOtherIsUnderstood() {
    assertThat(json("{\"key\":\"a\"}\n{\"key\":\"b\",\"attributes\":{\"cores\":4}}\n"))
        .extracting(row -> row.text("key"))
        .containsExactly("a", "b");
    assertThat(json("[7,{\"key\":\"b\",\"attributes\":3},{\"key\":[1]}]"))
        .extracting(row -> row.fault().code())
        .containsExactly("not-an-object", "not-an-object", "invalid");
  }

  @Test
  void anOpenQuoteIsNoticedBeforeItFillsTheMemory() {
    InputStream endless =
        new InputStream() {
          private final byte[] head = "key,name\na,\"".getBytes(StandardCharsets.UTF_8);
          private int at;

          @Override
          public int read() {
            return at < head.length ? head[at++] : 'x';
          }
        };
    assertThatThrownBy(() -> read(FileFormat.CSV, endless))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("record-too-long"))
        .hasMessageStartingWith("Line 2");
  }
}
