package io.attesta.workflow.gate;

import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Durations are the process owner's decision, so they stand in a table. */
final class TimerRules implements Rule {

  @Override
  public void check(Models models, Findings findings) {
    for (Models.ProcessModel model : models.processes()) {
      for (TimerEventDefinition timer :
          model.model().getModelElementsByType(TimerEventDefinition.class)) {
        var times =
            java.util.stream.Stream.of(
                    timer.getTimeCycle(), timer.getTimeDate(), timer.getTimeDuration())
                .filter(java.util.Objects::nonNull)
                .map(t -> t.getTextContent().strip())
                .toList();
        boolean decided = times.size() == 1 && times.get(0).matches("(R\\d*/)?\\$\\{[^}]+}");
        if (!decided) {
          findings.add(
              GateRule.TIMER, model.file().name(), id(timer), "The timer says " + times + ".");
        }
      }
    }
  }

  private static String id(TimerEventDefinition timer) {
    return timer.getParentElement().getAttributeValue("id");
  }
}
