package io.attesta.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLogReaderTest {

  private static List<LogRow> read(String dialect, byte[] bytes) throws IOException {
    Mapping mapping = LogFixture.mapping(LogFixture.MINIMAL + dialect);
    return LogFixture.rows(new CsvLogReader(LogFixture.stream(bytes), mapping.csv()));
  }

  private static List<LogRow> read(String dialect, String text) throws IOException {
    return read(dialect, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void quotedValuesMayHoldDelimitersQuotesAndLineBreaksAndLinesStayRight() throws IOException {
    List<LogRow> rows = read("", "id,text\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n\r\n2,d\r\n");

    assertThat(rows).extracting(LogRow::line).containsExactly(2L, 5L);
    assertThat(rows.get(0).values()).containsEntry("text", "a, \"b\"\r\nc");
    assertThat(rows.get(1).record()).isEqualTo(2);
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstColumnAndTellsTheCharset() throws IOException {
    assertThat(read("", "\uFEFFid,at\n1,x").get(0).values()).containsEntry("id", "1");
    byte[] wide = "\uFEFFid,at\n1,é".getBytes(StandardCharsets.UTF_16LE);
    assertThat(read("", wide).get(0).values()).containsEntry("at", "é");
  }

  @Test
  void dialectOfTheMappingIsFollowed() throws IOException {
    byte[] bytes = "report of May\nid;at\n1;'a;ü'\n".getBytes(StandardCharsets.ISO_8859_1);
    String dialect = "csv: {delimiter: ';', quote: \"'\", charset: ISO-8859-1, skipLines: 1}";

    assertThat(read(dialect, bytes).get(0).values()).containsEntry("at", "a;ü");
  }

  @Test
  void columnsOfALogWithoutHeaderAreNamedByTheMapping() throws IOException {
    List<LogRow> rows = read("csv: {delimiter: tab, columns: [id, at]}", "1\tx\n2\ty\n");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).values()).containsEntry("at", "x");
  }

  @Test
  void rowWithTooManyOrTooFewValuesIsAtFaultAndItsNeighboursAreNot() throws IOException {
    List<LogRow> rows = read("", "id,at\n1\n2,x\n3,y,z\n");

    assertThat(rows).extracting(r -> r.fault() != null).containsExactly(true, false, true);
    assertThat(rows.get(2).fault().message()).isEqualTo("3 values for 2 columns");
  }

  @Test
  void quoteLeftOpenStopsTheLogWithItsLineInsteadOfFillingTheMemory() {
    String text = "id,at\n1,x\n2,\"" + "y".repeat(5 << 20);

    assertThatThrownBy(() -> read("", text))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("log-record-too-long"))
        .hasMessageStartingWith("Line 3: ");
  }

  @Test
  void strayQuotesAreText() throws IOException {
    assertThat(read("", "id,at\n1,5\" disk\n2,\"a\" b\n"))
        .extracting(r -> r.values().get("at"))
        .containsExactly("5\" disk", "a b");
  }

  @Test
  void emptyLogAndDoubleColumnAreRefused() {
    assertThatThrownBy(() -> read("", "\n\n")).hasMessage("The log is empty");
    assertThatThrownBy(() -> read("", "id,id\n")).hasMessageContaining("[id]");
  }
}
