package io.attesta.workflow;

import io.attesta.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the engine's incidents; those that a process has only from one it called are left out. */
@Component
@Transactional
class EngineFailedSteps implements FailedSteps {

  private static final String SELECT =
      """
      select * from (
        select i.id_, to_char(i.incident_timestamp_, 'YYYYMMDDHH24MISSUS') || i.id_ as key,
               i.incident_type_, i.incident_timestamp_, i.activity_id_, i.configuration_,
               coalesce(i.incident_msg_, j.exception_msg_, x.error_msg_) as message,
               p.id_ as definition, p.key_ as model, p.version_,
               (select v.long_ from act_ru_variable v
                 where v.execution_id_ = i.proc_inst_id_ and v.name_ = 'workItemId') as work_item
          from act_ru_incident i
               left join act_re_procdef p on p.id_ = i.proc_def_id_
               left join act_ru_job j on j.id_ = i.configuration_
               left join act_ru_ext_task x on x.id_ = i.configuration_
         where i.incident_type_ in ('failedJob', 'failedExternalTask')
           and i.cause_incident_id_ = i.id_) failed
      where\s""";

  private final JdbcClient jdbc;
  private final EngineCommand engine;

  EngineFailedSteps(JdbcClient jdbc, EngineCommand engine) {
    this.jdbc = jdbc;
    this.engine = engine;
  }

  @Override
  @Transactional(readOnly = true)
  public List<FailedStep> after(String key, int limit) {
    return engine.call(
        context ->
            jdbc.sql(SELECT + "(:key = '' or key < :key) order by key desc limit :limit")
                .param("key", key)
                .param("limit", limit)
                .query(this::step)
                .list());
  }

  @Override
  public FailedStep retry(String id) {
    return engine.call(
        context -> {
          FailedStep step =
              jdbc.sql(SELECT + "id_ = ?")
                  .param(id)
                  .query(this::step)
                  .optional()
                  .orElseThrow(() -> Refusal.notFound("The failed step"));
          ProcessEngine services = engine.engine();
          if (step.kind() == FailedStep.Kind.JOB) {
            services.getManagementService().setJobRetries(step.job(), 1);
          } else {
            services.getExternalTaskService().setRetries(step.job(), 1);
          }
          return step;
        });
  }

  private FailedStep step(ResultSet row, int index) throws SQLException {
    String element = row.getString("activity_id_");
    return new FailedStep(
        row.getString("id_"),
        row.getString("key"),
        row.getString("incident_type_").equals("failedJob")
            ? FailedStep.Kind.JOB
            : FailedStep.Kind.EXTERNAL_TASK,
        row.getTimestamp("incident_timestamp_").toInstant(),
        row.getString("model"),
        row.getInt("version_"),
        element,
        name(row.getString("definition"), element),
        row.getString("message"),
        (Long) row.getObject("work_item"),
        row.getString("configuration_"));
  }

  /** A timer that starts processes, for one, belongs to none and stands at no element. */
  private String name(String definition, String element) {
    if (definition == null || element == null) {
      return element;
    }
    ProcessDefinitionEntity model =
        engine.configuration().getDeploymentCache().findDeployedProcessDefinitionById(definition);
    ActivityImpl activity = model.findActivity(element);
    Object name = activity == null ? null : activity.getProperty("name");
    return name == null ? element : name.toString().replaceAll("\\s+", " ");
  }
}
