package io.attesta.bench;

import java.sql.SQLException;

/**
 * SQL that the service had executed between two moments, as the server counted it.
 *
 * @param calls statements without BEGIN, COMMIT and ROLLBACK
 * @param commits of transactions, reading ones included
 * @param writes transactions that were given an id because they wrote
 */
record Statements(double calls, double commits, double writes, long nanos) {

  private static final String OF_SERVICE =
      "from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = 'service'";

  static Statements now(Postgres postgres) throws SQLException {
    return new Statements(
        postgres.number(
            "postgres",
            """
            select coalesce(sum(calls), 0) from service_statements
            where query !~* '^(begin|commit|rollback)'"""),
        postgres.number(
            "postgres",
            "select coalesce(sum(calls), 0) from service_statements where query ~* '^commit'"),
        postgres.number(
            "postgres", "select pg_snapshot_xmax(pg_current_snapshot())::text::numeric"),
        System.nanoTime());
  }

  /** Once a run; read from another database, so that reading does not count itself. */
  static void prepare(Postgres postgres) throws SQLException {
    postgres.run(
        "postgres",
        "create extension pg_stat_statements",
        "create view service_statements as select s.* " + OF_SERVICE);
  }

  Statements since(Statements before) {
    return new Statements(
        calls - before.calls,
        commits - before.commits,
        writes - before.writes,
        nanos - before.nanos);
  }

  /** Without what the service does anyway, as seen in a quiet time. */
  Statements without(Statements quiet) {
    double share = (double) nanos / quiet.nanos;
    return new Statements(
        calls - quiet.calls * share,
        commits - quiet.commits * share,
        writes - quiet.writes * share,
        nanos);
  }

  Statements per(int times) {
    return new Statements(calls / times, commits / times, writes / times, nanos / times);
  }
}
