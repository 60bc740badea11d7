package io.attesta.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Reads from the engine's history which path the processes of a work item took. */
@Component
class TraceReader {

  private final EngineCommand engine;
  private final ModelIndex models;

  TraceReader(EngineCommand engine, ModelIndex models) {
    this.engine = engine;
    this.models = models;
  }

  List<ProcessTrace> of(OpenedItem item) {
    return engine.call(
        context ->
            engine
                .engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(item.number())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::trace)
                .toList());
  }

  private ProcessTrace trace(HistoricProcessInstance instance) {
    List<ProcessTrace.Visit> path =
        engine
            .engine()
            .getHistoryService()
            .createHistoricActivityInstanceQuery()
            .processInstanceId(instance.getId())
            .orderPartiallyByOccurrence()
            .asc()
            .list()
            .stream()
            .map(TraceReader::visit)
            .toList();
    List<String> active =
        path.stream()
            .filter(visit -> visit.leftAt() == null)
            .map(ProcessTrace.Visit::element)
            .distinct()
            .toList();
    return new ProcessTrace(
        models.of(instance.getProcessDefinitionId()).ref(), instance.getId(), active, path);
  }

  private static ProcessTrace.Visit visit(HistoricActivityInstance activity) {
    return new ProcessTrace.Visit(
        activity.getActivityId(),
        activity.getActivityName(),
        activity.getActivityType(),
        instant(activity.getStartTime()),
        instant(activity.getEndTime()),
        activity.isCanceled());
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
