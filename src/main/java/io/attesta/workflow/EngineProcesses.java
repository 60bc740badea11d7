package io.attesta.workflow;

import io.attesta.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class EngineProcesses implements Processes {

  private final EngineCommand engine;
  private final MainProcesses mains;
  private final OpeningCheck opening;
  private final ObjectProvider<WorkItemHooks> hooks;
  private final TraceReader traces;
  private final MessageStart messageStart;
  private final StartForms starts;
  private final CalledOpening calledOpening;

  EngineProcesses(
      EngineCommand engine,
      MainProcesses mains,
      OpeningCheck opening,
      ObjectProvider<WorkItemHooks> hooks,
      TraceReader traces,
      MessageStart messageStart,
      StartForms starts,
      CalledOpening calledOpening) {
    this.engine = engine;
    this.mains = mains;
    this.opening = opening;
    this.hooks = hooks;
    this.traces = traces;
    this.messageStart = messageStart;
    this.starts = starts;
    this.calledOpening = calledOpening;
  }

  @Override
  public Optional<ModelRef> mainProcess(String practice) {
    return mains.of(practice).map(ModelFacts::ref);
  }

  @Override
  public List<StartForm> startForms() {
    return starts.all();
  }

  @Override
  public List<StartForm> practices() {
    return starts.practices();
  }

  @Override
  public Optional<String> form(String practice, String key) {
    return mains.of(practice).flatMap(model -> starts.form(model, key));
  }

  @Override
  public OpenedItem open(String practice, Map<String, Object> values) {
    ModelFacts model = main(practice);
    Answers answers = opening.check(model, values);
    OpenedItem item = hooks.getObject().open(model.ref(), answers);
    start(model, item, FormCheck.variables(model, answers), null);
    return item;
  }

  @Override
  public OpenedItem openKnowing(String practice, Map<String, Object> known) {
    return open(practice, calledOpening.values(main(practice), null, known));
  }

  @Override
  public void requireRaisable(long from, String practice, Map<String, Object> values) {
    raisable(from, main(practice), values);
  }

  private Answers raisable(long from, ModelFacts model, Map<String, Object> values) {
    return opening.check(model, calledOpening.values(model, from, values));
  }

  @Override
  public OpenedItem raise(long from, String practice, Map<String, Object> values) {
    ModelFacts model = main(practice);
    Answers answers = raisable(from, model, values);
    OpenedItem item = hooks.getObject().openCalled(from, model.ref(), answers);
    start(model, item, FormCheck.variables(model, answers), null);
    return item;
  }

  @Override
  public void startAt(
      String practice, OpenedItem item, String element, Map<String, Object> variables) {
    start(main(practice), item, variables, element);
  }

  private void start(
      ModelFacts model, OpenedItem item, Map<String, Object> variables, String element) {
    engine.call(
        context -> {
          ProcessInstantiationBuilder builder =
              engine
                  .engine()
                  .getRuntimeService()
                  .createProcessInstanceById(model.definitionId())
                  .businessKey(item.number())
                  .setVariables(variables);
          if (element != null) {
            builder.startBeforeActivity(element);
          }
          Opening.with(item, builder::execute);
          return null;
        });
  }

  @Override
  public void correlate(OpenedItem item, String message, Map<String, Object> variables) {
    if (!correlateIfWaiting(item, message, variables)) {
      throw Refusal.conflict(
          "not-waiting", item.number() + " does not wait for the message " + message);
    }
  }

  @Override
  public boolean correlateIfWaiting(
      OpenedItem item, String message, Map<String, Object> variables) {
    return engine
        .call(context -> waiting(item, message).map(e -> deliver(e, message, variables)))
        .orElse(false);
  }

  /**
   * Asked beforehand: an exception of the engine would condemn the whole transaction, also where it
   * is caught.
   */
  private Optional<Execution> waiting(OpenedItem item, String message) {
    return engine
        .engine()
        .getRuntimeService()
        .createExecutionQuery()
        .processInstanceBusinessKey(item.number())
        .messageEventSubscriptionName(message)
        .list()
        .stream()
        .findFirst();
  }

  private boolean deliver(Execution execution, String message, Map<String, Object> variables) {
    engine.engine().getRuntimeService().messageEventReceived(message, execution.getId(), variables);
    return true;
  }

  @Override
  public Optional<OpenedItem> startByMessage(String message, Map<String, Object> values) {
    return messageStart.start(message, values);
  }

  @Override
  public Optional<OpenedItem> startByMessage(String message, long from) {
    return messageStart.startFrom(from, message);
  }

  @Override
  public List<ProcessTrace> traces(OpenedItem item) {
    return traces.of(item);
  }

  private ModelFacts main(String practice) {
    return mains
        .of(practice)
        .orElseThrow(
            () ->
                Refusal.invalidField(
                    "practice", "unknown-practice", "No process is deployed for " + practice));
  }
}
