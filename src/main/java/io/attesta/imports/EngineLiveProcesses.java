package io.attesta.imports;

import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts live processes in the engine. */
@Component
class EngineLiveProcesses implements LiveProcesses {

  private final Processes processes;

  EngineLiveProcesses(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void startAt(String practice, long workItem, String number, String element) {
    processes.startAt(practice, new OpenedItem(workItem, number), element, Map.of());
  }
}
