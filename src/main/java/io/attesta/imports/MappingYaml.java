package io.attesta.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** A mapping file as it is written; {@link MappingFile} checks it and fills in what is left out. */
record MappingYaml(
    String source,
    String practice,
    String format,
    Csv csv,
    String entry,
    List<String> unknown,
    Times times,
    @JsonProperty("case") String caseNumber,
    Event event,
    Milestones milestones,
    State state,
    Priority priority,
    Values impact,
    Values urgency,
    Group group,
    Values service,
    Values customer,
    People people,
    Map<String, String> details,
    Sla sla,
    Counters counters,
    String title,
    Live live) {

  record Csv(
      String delimiter,
      String quote,
      String escape,
      String charset,
      List<String> columns,
      Integer skipLines) {}

  record Times(List<String> patterns, String zone, String locale) {}

  record Event(String time, List<String> order, String actor, Map<String, List<String>> only) {}

  record Milestones(String opened, String responded, String resolved, String closed) {}

  record State(
      List<String> columns, String separator, Map<String, Target> values, String otherwise) {}

  record Target(String status, String holdReason) {}

  record Values(String column, Map<String, String> values) {}

  record Priority(
      String column,
      Map<String, String> values,
      Map<String, Map<String, String>> matrix,
      @JsonProperty("default") String fallback) {}

  record Group(
      String column, Map<String, String> values, @JsonProperty("default") String fallback) {}

  record People(String requester, String assignee, String opener, String resolver) {}

  record Sla(String column, List<String> met, List<String> missed) {}

  record Counters(String reopened, String handedOver) {}

  record Live(String start, Map<String, Place> at) {}

  record Place(String element, Map<String, String> variables) {}
}
