package io.attesta.operations;

import io.attesta.shared.Now;
import io.attesta.work.WorkItems;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what operators did, and tells it in the journal of the work item. */
@Component
class OperatorActs {

  private record Numbered(long id, String number) {}

  private final JdbcClient jdbc;
  private final WorkItems items;
  private final Now now;

  OperatorActs(JdbcClient jdbc, WorkItems items, Now now) {
    this.jdbc = jdbc;
    this.items = items;
    this.now = now;
  }

  /**
   * Keeps an act together with what it does.
   *
   * @param item number of the work item; null or one that does not exist is kept, but has no
   *     journal
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(String person, String act, String subject, String item, String reason) {
    jdbc.sql(
            """
            insert into operator_act (at, person, act, subject, item, reason)
            values (:at, :person, :act, :subject, :item, :reason)""")
        .param("at", now.get().atOffset(ZoneOffset.UTC))
        .param("person", person)
        .param("act", act)
        .param("subject", subject)
        .param("item", item)
        .param("reason", reason)
        .update();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("subject", subject);
    if (reason != null) {
      content.put("reason", reason);
    }
    jdbc.sql("select id from work_item where number = ?")
        .param(item)
        .query(Long.class)
        .optional()
        .ifPresent(id -> items.journal(id, act, content));
  }

  /** Newest first, before the given id. */
  List<OperatorAct> before(long id, int limit) {
    return jdbc.sql("select * from operator_act where id < ? order by id desc limit ?")
        .params(id, limit)
        .query(OperatorAct.class)
        .list();
  }

  /** Numbers of work items by their ids. */
  Map<Long, String> numbers(Collection<Long> ids) {
    return jdbc
        .sql("select id, number from work_item where id = any(?)")
        .param(ids.toArray(Long[]::new))
        .query(Numbered.class)
        .stream()
        .collect(Collectors.toMap(Numbered::id, Numbered::number));
  }
}
