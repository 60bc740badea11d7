package io.attesta.workflow.deploy;

import io.attesta.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is deployed, read for people. */
@Component
class DeployedModels {

  private static final int MOST = 500;

  private static final String VERSIONS =
      """
      select 'process' as kind, d.key_, d.name_, d.version_, d.version_tag_,
             p.deploy_time_, p.name_ as bundle,
             (select count(*) from act_ru_execution e
               where e.proc_def_id_ = d.id_ and e.parent_id_ is null) as running
        from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_
       where d.key_ = :key
      union all
      select 'decision', d.key_, d.name_, d.version_, d.version_tag_, p.deploy_time_, p.name_, null
        from act_re_decision_def d join act_re_deployment p on p.id_ = d.deployment_id_
       where d.key_ = :key
       order by 1, 4 desc limit :most
      """;

  private static final String LATEST =
      """
      select 'process' as kind, d.key_, d.name_, d.version_, d.version_tag_,
             p.deploy_time_, p.name_ as bundle,
             (select count(*) from act_ru_execution e join act_re_procdef x on x.id_ = e.proc_def_id_
               where x.key_ = d.key_ and e.parent_id_ is null) as running
        from act_re_procdef d join act_re_deployment p on p.id_ = d.deployment_id_
       where d.version_ = (select max(x.version_) from act_re_procdef x where x.key_ = d.key_)
      union all
      select 'decision', d.key_, d.name_, d.version_, d.version_tag_, p.deploy_time_, p.name_, null
        from act_re_decision_def d join act_re_deployment p on p.id_ = d.deployment_id_
       where d.version_ = (select max(x.version_) from act_re_decision_def x where x.key_ = d.key_)
       order by 7, 1 desc, 2 limit :most
      """;

  /**
   * One version of a process or decision.
   *
   * @param runningInstances unfinished instances (of every version in the list of models); null for
   *     decisions
   */
  record ModelVersion(
      String kind,
      String key,
      String name,
      int version,
      String versionTag,
      Instant deployedAt,
      String bundle,
      Long runningInstances) {}

  private final JdbcClient jdbc;

  DeployedModels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Latest version of every process and decision. */
  List<ModelVersion> latest() {
    return new ArrayList<>(jdbc.sql(LATEST).param("most", MOST).query(DeployedModels::row).list());
  }

  /**
   * Every version of a key, newest first.
   *
   * @throws Refusal not found when nothing of the key was ever deployed
   */
  List<ModelVersion> versions(String key) {
    List<ModelVersion> versions =
        jdbc.sql(VERSIONS).param("key", key).param("most", MOST).query(DeployedModels::row).list();
    if (versions.isEmpty()) {
      throw Refusal.notFound("Model " + key);
    }
    return versions;
  }

  /**
   * The XML of one version as it was deployed.
   *
   * @throws Refusal not found when there is none
   */
  String document(String key, int version) {
    return jdbc.sql(
            """
            select b.bytes_ from act_ge_bytearray b join (
              select deployment_id_, resource_name_ from act_re_procdef where key_ = :key and version_ = :version
              union all
              select deployment_id_, resource_name_ from act_re_decision_def where key_ = :key and version_ = :version
            ) d on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_ limit 1""")
        .param("key", key)
        .param("version", version)
        .query((row, i) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
        .optional()
        .orElseThrow(() -> Refusal.notFound("Version " + version + " of " + key));
  }

  private static ModelVersion row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    long running = row.getLong(8);
    boolean counted = !row.wasNull();
    return new ModelVersion(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        row.getTimestamp(6).toInstant(),
        row.getString(7),
        counted ? running : null);
  }
}
