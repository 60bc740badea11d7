package io.attesta.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowScreenTest {

  private static RowScreen.Screened screen(String row) throws IOException {
    Mapping mapping = LogFixture.mapping(LogFixture.FULL);
    String text = "id,at,state,caller\n" + row.replace("\\0", "\0").replace(';', ',');
    return new RowScreen(mapping)
        .screen(new CsvLogReader(LogFixture.stream(text), mapping.csv()).next());
  }

  @ParameterizedTest
  @CsvSource({
    "?;2/3/2020 10:00;New;ann,          id, case-missing",
    "I\\01;2/3/2020 10:00;New;ann,      id, case-invalid",
    "I1;?;New;ann,                      at, time-missing",
    "I1;2020-03-02;New;ann,             at, time-unreadable",
    "I1;2/3/2020 10:00;New,             ,   column-count",
  })
  void rowThatCannotBePlacedIsRejectedWithLineAndColumn(String row, String column, String code)
      throws IOException {
    RowScreen.Screened screened = screen(row);

    assertThat(screened.row()).isNull();
    assertThat(screened.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rejected()).isTrue();
              assertThat(f.line()).isEqualTo(2);
              assertThat(f.column()).isEqualTo(column);
              assertThat(f.code()).isEqualTo(code);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "I1;2/3/2020 10:00;New;a\\0b, value-cleaned, a b",
    "I1;2/3/2020 10:00;New;a\uFFFDb, undecodable, a\uFFFDb",
  })
  void valueNoDatabaseTakesIsCleanedAndSaid(String row, String code, String kept)
      throws IOException {
    RowScreen.Screened screened = screen(row);

    assertThat(screened.row().values()).containsEntry("caller", kept);
    assertThat(LogFixture.codes(screened.findings())).containsExactly(code);
  }
}
