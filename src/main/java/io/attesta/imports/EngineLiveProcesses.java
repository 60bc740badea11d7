package io.attesta.imports;

import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.Processes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts live processes in the engine. */
@Component
class EngineLiveProcesses implements LiveProcesses {

  private final Processes processes;
  private final WorkItems items;

  EngineLiveProcesses(Processes processes, WorkItems items) {
    this.processes = processes;
    this.items = items;
  }

  @Override
  public void startAt(String practice, long workItem, String number, Mapping.Place place) {
    WorkItemView item = items.get(number);
    Map<String, Object> variables = new LinkedHashMap<>(place.variables());
    // A process that starts in its middle has not asked its tables for these.
    variables.put("group", item.group());
    variables.put("priority", item.priority());
    processes.startAt(practice, new OpenedItem(workItem, number), place.element(), variables);
  }
}
