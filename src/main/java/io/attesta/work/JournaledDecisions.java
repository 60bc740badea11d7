package io.attesta.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JournaledDecisions implements TakenDecisions {

  private final JdbcClient jdbc;

  JournaledDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Taken> of(Collection<Long> workItems, Collection<String> decisions) {
    if (workItems.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select work_item_id, at, content from journal_entry
            where work_item_id = any(:items) and kind = 'decided'
              and content::json ->> 'decision' = any(:decisions)
            order by work_item_id, position""")
        .param("items", workItems.toArray(Long[]::new))
        .param("decisions", decisions.toArray(String[]::new))
        .query(JournaledDecisions::taken)
        .list();
  }

  private static Taken taken(ResultSet row, int number) throws SQLException {
    try {
      JsonNode content = Journal.JSON.readTree(row.getString("content"));
      return new Taken(
          row.getLong("work_item_id"),
          content.path("decision").asText(),
          content.path("decisionVersionTag").asText(null),
          WorkItemRow.instant(row, "at"),
          content.path("inputs"),
          content.path("outputs"));
    } catch (JsonProcessingException e) {
      throw new SQLException(e);
    }
  }
}
