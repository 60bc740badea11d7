package io.attesta.problem;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Incidents behind a problem. */
@Repository
class ProblemLinks {

  private static final String LINKED =
      """
      from link l join work_item w on w.id = case when l.from_item = :problem then l.to_item else l.from_item end
      where (l.from_item = :problem or l.to_item = :problem) and w.practice = 'incident'
        and l.type in ('caused-by', 'known-error', 'related-to')""";

  private final JdbcClient jdbc;

  ProblemLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Numbers of the linked incidents, the newest first. */
  List<String> incidents(long problem) {
    return numbers(problem, "");
  }

  /** Numbers of those that somebody still works on. */
  List<String> openIncidents(long problem) {
    return numbers(problem, " and w.status not in ('RESOLVED', 'CLOSED', 'CANCELLED')");
  }

  private List<String> numbers(long problem, String condition) {
    return jdbc.sql("select distinct w.number " + LINKED + condition + " order by w.number desc")
        .param("problem", problem)
        .query(String.class)
        .list();
  }
}
