package io.attesta.work;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.Criticality;
import io.attesta.catalogue.ServiceEntry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What decisions may use of a work item and forms may show. */
@Component
class WorkItemFacts {

  /** As date-time fields of forms write it, which know no seconds. */
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmX").withZone(ZoneOffset.UTC);

  private final Catalogue catalogue;
  private final ObjectProvider<FactSource> sources;

  WorkItemFacts(Catalogue catalogue, ObjectProvider<FactSource> sources) {
    this.catalogue = catalogue;
    this.sources = sources;
  }

  /** What a person who opens a form is shown beside that. */
  Map<String, Object> shown(WorkItem item) {
    WorkItemView view = item.view();
    Map<String, Object> facts = new LinkedHashMap<>();
    sources.forEach(source -> facts.putAll(source.shown(view)));
    facts.putAll(of(item));
    return facts;
  }

  Map<String, Object> of(WorkItem item) {
    Map<String, Object> told = new LinkedHashMap<>();
    WorkItemView view = item.view();
    sources.forEach(source -> told.putAll(source.facts(view)));
    Map<String, Object> facts = new LinkedHashMap<>(told);
    item.details
        .fields()
        .forEachRemaining(
            field ->
                facts.put(
                    field.getKey(), Journal.JSON.convertValue(field.getValue(), Object.class)));
    facts.put("number", item.number);
    facts.put("openedAt", MINUTES.format(view.openedAt()));
    facts.put("practice", item.practice);
    facts.put("title", item.title);
    facts.put("description", item.description);
    facts.put("status", item.status);
    facts.put("holdReason", item.holdReason);
    facts.put("priority", item.priority);
    facts.put("group", item.groupKey);
    facts.put("assignee", item.assignee);
    facts.put("requester", item.requester);
    facts.put("customer", item.customer);
    facts.put("service", item.service);
    ServiceEntry service = item.service == null ? null : catalogue.find(item.service).orElse(null);
    // What fails counts as much as the most critical service it carries, whatever was reported.
    Stream<String> criticalities =
        Stream.of(
            service == null ? null : service.criticality(), (String) told.get("ciCriticality"));
    facts.put("criticality", Criticality.highest(criticalities));
    facts.put("supportGroup", service == null ? null : service.supportGroup());
    return facts;
  }
}
