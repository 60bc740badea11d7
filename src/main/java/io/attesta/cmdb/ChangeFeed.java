package io.attesta.cmdb;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells every node what was written, by way of {@code ci_change}. */
@Component
class ChangeFeed {

  private final JdbcClient jdbc;

  ChangeFeed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void items(Collection<Long> ids) {
    tell("CI", ids);
  }

  void relations(Collection<Long> ids) {
    tell("RELATION", ids);
  }

  private void tell(String kind, Collection<Long> subjects) {
    if (!subjects.isEmpty()) {
      jdbc.sql("insert into ci_change (kind, subject) select ?, unnest(cast(? as bigint[]))")
          .param(kind)
          .param(subjects.toArray(Long[]::new))
          .update();
    }
  }
}
