package io.attesta.request;

import io.attesta.catalogue.FulfilmentStep;
import io.attesta.catalogue.Offering;
import io.attesta.catalogue.Offerings;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps a request is fulfilled by. They are taken over from the offering when fulfilment
 * begins: what is approved and begun does not change under the hands of those who do it.
 */
@Component
@Transactional
public class FulfilmentPlan {

  private static final String STEPS = "fulfilmentSteps";

  private final WorkItems items;
  private final Offerings offerings;

  FulfilmentPlan(WorkItems items, Offerings offerings) {
    this.items = items;
    this.offerings = offerings;
  }

  /**
   * Writes the steps of the offering into the request; one of the service desk without offering.
   */
  public void draw(String number) {
    WorkItemView item = items.locked(number);
    String key = OrderedOffering.of(item);
    List<FulfilmentStep> steps =
        key == null
            ? List.of(
                new FulfilmentStep("Fulfil request", "service-desk", null, null, false, false))
            : offerings.find(key).map(Offering::steps).orElseThrow();
    items.setDetail(item.id(), STEPS, steps);
  }

  /** How many steps there are. */
  public int count(String number) {
    return items.get(number).details().path(STEPS).size();
  }

  /** Makes the facts of a step, counted from 0, those of the step that is being done. */
  public Map<String, Object> takeUp(String number, int step) {
    WorkItemView item = items.locked(number);
    var steps = item.details().path(STEPS);
    var taken = steps.get(step);
    items.setDetail(item.id(), "stepNumber", step + 1);
    items.setDetail(item.id(), "stepCount", steps.size());
    items.setDetail(item.id(), "stepName", taken.path("name").asText());
    items.setDetail(item.id(), "stepGroup", taken.path("group").asText());
    items.setDetail(item.id(), "stepInstructions", taken.path("instructions").asText(null));
    items.setDetail(item.id(), "stepDuration", taken.path("duration").asText(null));
    boolean change = taken.path("needsChange").asBoolean();
    items.setDetail(item.id(), "stepNeedsChange", change ? true : null);
    return Map.of("automated", taken.path("automated").asBoolean());
  }
}
