package io.attesta.cmdb.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRowsTest {

  private static final Set<String> FIELDS = Set.of("key", "name");

  @TempDir Path folder;

  @Test
  void cellsAreReadAsTheTextThatTheyShow() throws IOException {
    Path file =
        sheet(
            sheet -> {
              head(sheet, 1, "key", "name", "attributes.cores", "attributes.bought");
              sheet.value(3, 0, "srv-1");
              sheet.inlineString(3, 1, "'=quoted");
              sheet.value(3, 2, 8);
              sheet.value(3, 3, LocalDate.of(2026, 3, 1));
              sheet.style(3, 3).format("yyyy-mm-dd").set();
              sheet.value(4, 0, "srv-2");
              sheet.value(4, 2, 2.5);
              sheet.value(4, 3, true);
            });
    List<FileRow> rows = read(file);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).line()).isEqualTo(4);
    assertThat(rows.get(0).word("key")).isEqualTo("srv-1");
    assertThat(rows.get(0).text("name")).isEqualTo("'=quoted");
    assertThat(rows.get(0).attributes().get("cores").asText()).isEqualTo("8");
    assertThat(rows.get(0).attributes().get("bought").asText()).isEqualTo("2026-03-01");
    assertThat(rows.get(1).number()).isEqualTo(2);
    assertThat(rows.get(1).text("name")).isNull();
    assertThat(rows.get(1).attributes().get("cores").asText()).isEqualTo("2.5");
    assertThat(rows.get(1).attributes().get("bought").asText()).isEqualTo("true");
  }

  @Test
  void aRowWithMoreCellsThanColumnsIsAtFaultAlone() throws IOException {
    Path file =
        sheet(
            sheet -> {
              head(sheet, 0, "key", "name");
              head(sheet, 1, "a", "A", "and more");
              head(sheet, 2, "b", "B");
            });
    List<FileRow> rows = read(file);
    assertThat(rows.get(0).fault().code()).isEqualTo("column-count");
    assertThat(rows.get(1).fault()).isNull();
  }

  @Test
  void howMuchIsReadIsTold() throws IOException {
    Path file =
        sheet(
            sheet -> {
              head(sheet, 0, "key");
              for (int row = 1; row < 10; row++) {
                head(sheet, row, "k" + row);
              }
            });
    try (RowReader reader = RowReader.open(FileFormat.XLSX, file, FIELDS, true)) {
      assertThat(reader.part()).isEqualTo(0.1);
      reader.next();
      assertThat(reader.part()).isEqualTo(0.2);
    }
  }

  @Test
  void unknownColumnsAndEmptySheetsAreRefused() throws IOException {
    refused(sheet(sheet -> head(sheet, 0, "key", "colour")), "invalid-input");
    refused(sheet(sheet -> {}), "file-empty");
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.xlsx"), "key,name\na,b\n");
    refused(text, "xlsx-broken");
    Path zip = folder.resolve("zip.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      part(out, "readme.txt", "nothing");
    }
    refused(zip, "xlsx-broken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/other.xml"})
  void aFileThatUnpacksToTooMuchIsRefusedBeforeItIsRead(String name) throws IOException {
    Path bomb = withPart(name, out -> blanks(out, 600));
    assertThat(Files.size(bomb)).isLessThan(2 << 20);
    refused(bomb, "too-large");
  }

  @Test
  void aRowWithoutEndAndFarTooManyPartsAreRefused() throws IOException {
    refused(withPart("xl/worksheets/sheet1.xml", out -> blanks(out, 5)), "too-large");
    Path many = folder.resolve("many.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(many))) {
      for (int i = 0; i < 1_001; i++) {
        part(out, "p" + i, "");
      }
    }
    refused(many, "too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZZ1\" t=\"str\"><v>key</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"1\">",
      })
  void whatIsMadeToHarmIsRefused(String xml) throws IOException {
    Path file = withPart("xl/worksheets/sheet1.xml", out -> write(out, xml));
    assertThatThrownBy(() -> read(file)).isInstanceOf(Refusal.class);
  }

  private static void refused(Path file, String code) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static List<FileRow> read(Path file) throws IOException {
    List<FileRow> rows = new ArrayList<>();
    try (RowReader reader = RowReader.open(FileFormat.XLSX, file, FIELDS, true)) {
      for (FileRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Path sheet(Consumer<Worksheet> content) throws IOException {
    Path file = folder.resolve("sheet.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      content.accept(workbook.newWorksheet("One"));
    }
    return file;
  }

  private static void head(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }

  /** A sound workbook with one part in place of its own. */
  private Path withPart(String name, Consumer<OutputStream> content) throws IOException {
    Path sound = sheet(sheet -> head(sheet, 0, "key"));
    Path file = folder.resolve("made.xlsx");
    try (ZipFile zip = new ZipFile(sound.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        if (!entry.getName().equals(name)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          zip.getInputStream(entry).transferTo(out);
        }
      }
      out.putNextEntry(new ZipEntry(name));
      content.accept(out);
    }
    return file;
  }

  private static void part(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    write(out, text);
  }

  private static void blanks(OutputStream out, int megabytes) {
    for (int i = 0; i < megabytes; i++) {
      write(out, " ".repeat(1 << 20));
    }
  }

  private static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
