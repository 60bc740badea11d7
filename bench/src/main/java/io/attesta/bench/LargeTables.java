package io.attesta.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Seeded work items and clocks in bulk; the same seed makes the same rows. */
final class LargeTables {

  private static final String WORDS =
      "array['screen','printer','password','login','slow','error','cannot','mailbox','branch',"
          + "'router','order','invoice','report','update','laptop','folder']";

  private final Postgres postgres;

  LargeTables(Postgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Open incidents until there are so many.
   *
   * @return how many were added
   */
  int openItems(int wanted) throws SQLException {
    int there =
        (int)
            postgres.number(
                "service",
                "select count(*) from work_item where status not in ('CLOSED', 'CANCELLED')");
    fill(
        Math.max(0, wanted - there),
        "(array['NEW','IN_PROGRESS','ON_HOLD','RESOLVED'])[1 + n % 4]");
    return wanted - there;
  }

  /** Closed incidents; every 20,000th has the word nobody else has. */
  void closedItems(int count) throws SQLException {
    fill(count, "'CLOSED'");
  }

  private void fill(int count, String status) throws SQLException {
    String items =
        """
        insert into work_item (id, number, practice, title, description, status, priority, requester,
            service, group_key, assignee, opened_at, resolved_at, closed_at, details, source, source_key,
            journal_length, journal_head, version)
        select base + n, 'INC-9' || lpad((base + n)::text, 8, '0'), 'incident',
            (%1$s)[1 + (random() * 15)::int] || ' ' || (%1$s)[1 + (random() * 15)::int] || ' '
              || substr(md5(n::text), 1, 8) || case when n %% 20000 = 7 then ' quetzal' else '' end,
            (select string_agg((%1$s)[1 + (random() * 15)::int], ' ') from generate_series(1, 30 + n %% 2)),
            status, 'P' || (1 + (random() * 3)::int), 'person' || (random() * 5000)::int,
            (array['email','vpn','store-network','point-of-sale','payroll','workplace'])[1 + (random() * 5)::int],
            (array['service-desk','network-support','application-support','database-support'])[1 + (random() * 3)::int],
            case when random() < 0.7 then 'agent' || (random() * 200)::int end,
            opened, case when status = 'CLOSED' then opened + interval '5 hours' end,
            case when status = 'CLOSED' then opened + interval '3 days' end,
            jsonb_build_object('category', 'software', 'impact', 'LOW', 'urgency', 'LOW'),
            'bench', 'bench-' || (base + n), 0, encode(sha256(('bench ' || n)::bytea), 'hex'), 0
        from (select n, (select coalesce(max(id), 0) from work_item) + 1000000 as base, %2$s as status,
                now() - make_interval(secs => 60 * (n + random())) as opened
              from generate_series(1, %3$d) n) rows"""
            .formatted(WORDS, status, count);
    bulk("work_item", items);
  }

  /** A clock for each of the bench's closed items, and some of the open ones that run for long. */
  int clocks(int running) throws SQLException {
    String columns =
        """
        insert into sla_clock (work_item_id, metric, number, agreement, agreement_version, calendar,
            calendar_version, decision, decision_version, target_ms, warning_percent, state, started_at,
            stopped_at, elapsed_ms, warn_at, due_at, next_at, verdict, events)
        select id, 'RESOLUTION', number, 'standard', 1, 'business-hours', 1, 'sla-targets', 1, 28800000, 75,
        """;
    bulk(
        "sla_clock",
        columns
            + """
            case when n > %1$d then 'STOPPED' else 'RUNNING' end, opened_at,
            case when n > %1$d then opened_at + interval '5 hours' end, 18000000,
            case when n <= %1$d then now() + make_interval(days => 20, secs => n) end,
            case when n <= %1$d then now() + make_interval(days => 30, secs => n) end,
            case when n <= %1$d then now() + make_interval(days => 20, secs => n) end,
            case when n > %1$d then 'MET' end, 1
            from (select *, row_number() over (order by opened_at desc) as n from work_item where source = 'bench') w
            on conflict do nothing"""
                .formatted(running));
    return running;
  }

  /** Without triggers and with indexes built at the end; the table is as if written one by one. */
  void bulk(String table, String insert) throws SQLException {
    try (Connection connection = postgres.connect("service");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica");
      statement.execute("set local maintenance_work_mem = '256MB'");
      statement.execute("select setseed(0.42)");
      List<String> definitions = new ArrayList<>();
      List<String> indexes = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery(
              """
              select indexdef, indexname from pg_indexes i where tablename = '%s' and not exists
                (select 1 from pg_constraint c where c.conname = i.indexname)"""
                  .formatted(table))) {
        while (row.next()) {
          definitions.add(row.getString(1));
          indexes.add(row.getString(2));
        }
      }
      for (String index : indexes) {
        statement.execute("drop index " + index);
      }
      statement.execute(insert);
      for (String definition : definitions) {
        statement.execute(definition);
      }
      connection.commit();
    }
    postgres.run("service", "vacuum analyze " + table, "checkpoint");
  }
}
