package io.attesta.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class XesLogReaderTest {

  private static List<LogRow> read(String xml) throws IOException {
    return LogFixture.rows(new XesLogReader(LogFixture.stream(xml)));
  }

  @Test
  void attributesOfTraceAndEventAreColumnsAndNestedOnesArePassedOver() throws IOException {
    List<LogRow> rows =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
              <extension name="Concept" prefix="concept" uri="x"/>
              <global scope="event"><string key="concept:name" value="DEFAULT"/></global>
              <string key="concept:name" value="whole log"/>
              <trace>
                <string key="concept:name" value="A-1"/>
                <event>
                  <string key="concept:name" value="Accepted"><string key="deep" value="no"/></string>
                  <list key="tags"><values><string key="tag" value="no"/></values></list>
                  <date key="time:timestamp" value="2012-01-02T03:04:05+01:00"/>
                  <int key="count" value="3"/>
                </event>
                <event><boolean key="ok" value="true"/></event>
              </trace>
              <trace><event><string key="concept:name" value="Alone"/></event></trace>
            </log>
            """);

    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).values())
        .containsOnlyKeys("case:concept:name", "concept:name", "time:timestamp", "count")
        .containsEntry("case:concept:name", "A-1");
    assertThat(rows.get(0).line()).isEqualTo(8);
    assertThat(rows.get(1).values()).containsEntry("ok", "true").doesNotContainKey("concept:name");
    assertThat(rows.get(2).values()).containsOnlyKeys("concept:name");
  }

  @Test
  void documentTypesAndTheirEntitiesAreRefused() {
    String external = "<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><log>&x;</log>";
    String laughs =
        "<!DOCTYPE log [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><log><string key=\"&b;\"/></log>";

    for (String hostile : List.of(external, laughs)) {
      assertThatThrownBy(() -> read(hostile))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.code()).isEqualTo("log-dtd-refused"));
    }
  }

  @Test
  void nestingWithoutEndIsRefused() {
    assertThatThrownBy(() -> read("<log>" + "<list>".repeat(10_000)))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("log-too-deep"));
  }

  @Test
  void whatIsNotXesIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("id,at\n1,2\n"))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("log-broken"));
    assertThatThrownBy(() -> read("<html/>")).hasMessageContaining("root element");
    assertThatThrownBy(() -> read("<log>\n<trace>\n")).hasMessageStartingWith("Line 3");
  }
}
