package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class GraphReadingTest {

  private final JdbcClient jdbc;
  private final DataSource source;
  private final LiveGraph live;
  private StoredEstate estate;

  GraphReadingTest(
      @Autowired JdbcClient jdbc, @Autowired DataSource source, @Autowired LiveGraph live) {
    this.jdbc = jdbc;
    this.source = source;
    this.live = live;
  }

  @BeforeEach
  void store() {
    estate = new StoredEstate(jdbc, "graph-reading-");
  }

  @AfterEach
  void clean() {
    estate.delete();
    live.forget();
  }

  @Test
  void onlyWhatIsNewIsRead() throws SQLException {
    GraphReading first = after(null);
    assertThat(after(first).graph()).isSameAs(first.graph());

    estate.relation(estate.item("a"), StoredEstate.DEPENDS, estate.item("b"));
    GraphReading second = after(first);
    assertThat(second.graph().continues(first.graph())).isTrue();
    assertThat(second.graph().relations()).isEqualTo(first.graph().relations() + 1);
    assertThat(second.graph().size()).isEqualTo(first.graph().size() + 2);
  }

  @Test
  void everythingIsReadWhenAnEntryMayHaveBeenForgotten() throws SQLException {
    GraphReading first = after(null);
    GraphReading old =
        new GraphReading(first.graph(), first.snapshot(), first.model(), first.at() - 13 * 3600);
    assertThat(after(old).graph().continues(first.graph())).isFalse();
  }

  @Test
  void everythingIsReadWhenAClassOrARelationTypeWasEdited() throws SQLException {
    for (String table : new String[] {"ci_class", "relation_type"}) {
      GraphReading first = after(null);
      jdbc.sql("update " + table + " set version = version + 1 where key like 'graph-%'").update();
      assertThat(after(first).graph().continues(first.graph())).isFalse();
    }
  }

  @Test
  void entriesAreForgottenAfterADay() {
    jdbc.sql(
            """
            insert into ci_change (kind, subject, at) values
              ('CI', -1, now() - interval '25 hours'), ('CI', -1, now() - interval '23 hours')""")
        .update();
    new GraphSchedule(live, jdbc).forget();
    assertThat(
            jdbc.sql("select count(*) from ci_change where subject = -1")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    jdbc.sql("delete from ci_change where subject = -1").update();
  }

  @Test
  void connectionIsGivenBackAsItWas() throws SQLException {
    try (Connection connection = source.getConnection()) {
      GraphReading.after(null, connection);
      assertThat(connection.getAutoCommit()).isTrue();
      connection
          .createStatement()
          .execute("create temp table graph_reading (n int) on commit drop");
    }
  }

  private GraphReading after(GraphReading before) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return GraphReading.after(before, connection);
    }
  }
}
