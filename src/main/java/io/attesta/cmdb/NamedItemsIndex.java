package io.attesta.cmdb;

import io.attesta.work.WorkItemChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the way back: from a configuration item to the work items that name it. */
@Component
class NamedItemsIndex {

  private static final String SYNC =
      """
      with named as (
          select id from configuration_item where key = any(:keys) and valid_to = 'infinity'
      ), gone as (
          delete from work_item_ci
          where work_item_id = :item and ci_id not in (select id from named)
      )
      insert into work_item_ci (work_item_id, ci_id)
      select :item, id from named on conflict do nothing""";

  private final JdbcClient jdbc;

  NamedItemsIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(WorkItemChanged change) {
    List<String> keys = NamedItems.of(change.after());
    if (!keys.equals(NamedItems.of(change.before()))) {
      jdbc.sql(SYNC)
          .param("item", change.after().id())
          .param("keys", keys.toArray(String[]::new))
          .update();
    }
  }
}
