package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.AttestaTest;
import io.attesta.cmdb.files.FileFormat;
import io.attesta.cmdb.files.FileRow;
import io.attesta.cmdb.files.RowReader;
import io.attesta.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttestaTest
class ImportPiecesTest {

  private final ImportTable table;
  private final JdbcClient jdbc;
  private final ImportRun tens;
  private final ImportRun whole;

  @Autowired
  ImportPiecesTest(
      ItemImport items,
      RelationImport relations,
      ImportTable table,
      ConfigurationWrites writes,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.table = table;
    this.jdbc = jdbc;
    this.tens = new ImportRun(items, relations, table, writes, jdbc, transaction, 10);
    this.whole = new ImportRun(items, relations, table, writes, jdbc, transaction, 100_000);
  }

  private ConfigurationImportView work(boolean dryRun, String file) throws IOException {
    ImportRequest request =
        new ImportRequest(ImportKind.ITEMS, FileFormat.CSV, dryRun, "pieces", null, "admin");
    long id = table.begin(request, "hash");
    try (RowReader reader = reader(file)) {
      tens.work(id, request, reader);
    } catch (Refusal refusal) {
      assertThat(table.view(id).failure()).isEqualTo(refusal.getMessage());
    }
    return table.view(id);
  }

  private static RowReader reader(String file) throws IOException {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return RowReader.text(
        FileFormat.CSV,
        new ByteArrayInputStream(bytes),
        bytes.length,
        ImportKind.ITEMS.fieldSet(),
        true);
  }

  private static String rows(String prefix, String ciClass, int count) {
    return "key,ciClass,name\n"
        + IntStream.range(0, count)
            .mapToObj(i -> prefix + i + "," + ciClass + ",Name " + i + "\n")
            .collect(Collectors.joining());
  }

  @Test
  void whatIsWrittenBeforeAFaultStaysAndSendingItAgainGoesOn() throws IOException {
    String sound = rows("pie-a-", "rack", 34);
    var broken = work(false, sound + "pie-a-x,rack,\"open\n");
    assertThat(broken.state()).isEqualTo("FAILED");
    assertThat(broken.read()).isEqualTo(30);
    assertThat(broken.created()).isEqualTo(30);
    assertThat(items("pie-a-")).isEqualTo(30);

    var again = work(false, sound);
    assertThat(again.state()).isEqualTo("DONE");
    assertThat(again.read()).isEqualTo(34);
    assertThat(again.unchanged()).isEqualTo(30);
    assertThat(again.created()).isEqualTo(4);
  }

  @Test
  void howFarItIsShowsBeforeAPieceIsWritten() throws IOException {
    ImportRequest request =
        new ImportRequest(ImportKind.ITEMS, FileFormat.CSV, true, "pieces", null, "admin");
    long id = table.begin(request, "hash");
    List<ConfigurationImportView> seen = new ArrayList<>();
    try (RowReader reader = reader(rows("pie-p-", "rack", 2_100))) {
      whole.work(id, request, watched(reader, () -> seen.add(table.view(id))));
    }
    ConfigurationImportView amid = seen.get(2_000);
    assertThat(amid.soFar()).isEqualTo(2_000);
    assertThat(amid.percent()).isBetween(50, 99);
    assertThat(amid.read()).isZero();
    assertThat(amid.state()).isEqualTo("RUNNING");
    ConfigurationImportView end = table.view(id);
    assertThat(end.soFar()).isEqualTo(2_100);
    assertThat(end.percent()).isEqualTo(100);
  }

  /** Looks at the import, as others see it, each time a row is read. */
  private static RowReader watched(RowReader reader, Runnable look) {
    return new RowReader() {
      @Override
      public FileRow next() {
        look.run();
        return reader.next();
      }

      @Override
      public double part() {
        return reader.part();
      }

      @Override
      public void close() throws IOException {
        reader.close();
      }
    };
  }

  @Test
  void aRepeatedKeyIsFoundAcrossPieces() throws IOException {
    var run = work(false, rows("pie-b-", "rack", 25) + "pie-b-3,rack,Again\n");
    assertThat(run.created()).isEqualTo(25);
    assertThat(run.rejected()).isEqualTo(1);
    assertThat(table.faults(run.id()))
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(27));
  }

  @Test
  void allPiecesShareOneReviewAndADryRunCountsThemToo() throws IOException {
    String file = rows("pie-c-", "application", 25);
    var dry = work(true, file);
    assertThat(dry.unauthorised()).isEqualTo(25);
    assertThat(dry.created()).isEqualTo(25);
    assertThat(items("pie-c-")).isZero();
    var real = work(false, file);
    assertThat(real.unauthorised()).isEqualTo(25);
    assertThat(
            jdbc.sql("select count(distinct run) from unauthorised_change where source = 'pieces'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(real.workItem()).isNotNull();
  }

  private int items(String prefix) {
    return jdbc.sql("select count(*) from configuration_item where key like ?")
        .param(prefix + "%")
        .query(Integer.class)
        .single();
  }

  @Test
  void countsThatDoNotAddUpAreRefusedByTheDatabase() throws IOException {
    var run = work(false, rows("pie-d-", "rack", 1));
    assertThatThrownBy(
            () ->
                jdbc.sql("update configuration_import set rows_read = 2 where id = ?")
                    .param(run.id())
                    .update())
        .hasMessageContaining("check");
  }
}
