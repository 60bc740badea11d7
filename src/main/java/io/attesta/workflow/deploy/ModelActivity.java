package io.attesta.workflow.deploy;

import io.attesta.shared.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where instances of a model's version stand, and how often and how long they were where. */
@Repository
class ModelActivity {

  /** More elements than a model has; keeps the answer bounded. */
  private static final int MOST_ELEMENTS = 1_000;

  /** The body around the instances of a multi-instance activity is none of its own. */
  private static final String SQL =
      """
      select a.act_id_ as element, max(a.act_name_) as name, max(a.act_type_) as type,
             count(*) filter (where a.end_time_ is null) as open,
             count(*) filter (where a.end_time_ is not null and a.act_inst_state_ <> 2) as passed,
             count(*) filter (where a.end_time_ is not null and a.act_inst_state_ = 2) as cancelled,
             (percentile_cont(0.5) within group (order by a.duration_)
                filter (where a.act_inst_state_ <> 2))::bigint as median_millis,
             (max(a.duration_) filter (where a.act_inst_state_ <> 2))::bigint as longest_millis
        from act_hi_actinst a
       where a.proc_def_id_ = :definition and a.act_id_ not like '%#multiInstanceBody'
         and (a.end_time_ is null or (a.end_time_ >= :from and a.end_time_ < :to))
       group by a.act_id_ order by open desc, passed desc, element
       limit\s"""
          + MOST_ELEMENTS;

  /**
   * An element of a model.
   *
   * @param open how many stand there now
   * @param passed how many left it in the time asked for, other than by being cancelled
   * @param cancelled how many were taken away from it in that time
   * @param medianMillis half of those that passed stayed no longer; null where none did
   * @param longestMillis the longest stay of those that passed; null where none did
   */
  record Element(
      String element,
      String name,
      String type,
      long open,
      long passed,
      long cancelled,
      Long medianMillis,
      Long longestMillis) {}

  private final JdbcClient jdbc;

  ModelActivity(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Every element that has instances.
   *
   * @param from end of a stay, inclusive
   * @param to exclusive
   * @throws Refusal not found when the process has no such version
   */
  List<Element> of(String key, int version, Instant from, Instant to) {
    String definition =
        jdbc.sql("select id_ from act_re_procdef where key_ = ? and version_ = ?")
            .params(key, version)
            .query(String.class)
            .optional()
            .orElseThrow(() -> Refusal.notFound("Version " + version + " of " + key));
    return jdbc.sql(SQL)
        .param("definition", definition)
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query(Element.class)
        .list();
  }
}
