package io.attesta.reporting.outlook;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.integration.Notifications;
import io.attesta.reporting.Measure;
import io.attesta.workflow.Decisions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells those whom the table names, once in a period. */
@Component
class OutlookWarnings {

  private final OutlookTable table;
  private final Decisions decisions;
  private final Catalogue catalogue;
  private final Notifications notifications;

  OutlookWarnings(
      OutlookTable table, Decisions decisions, Catalogue catalogue, Notifications notifications) {
    this.table = table;
    this.decisions = decisions;
    this.catalogue = catalogue;
    this.notifications = notifications;
  }

  void warn(Measure measure, Outlook outlook) {
    ServiceEntry service =
        outlook.service() == null ? null : catalogue.find(outlook.service()).orElse(null);
    Map<String, Object> outputs =
        decisions.decide("outlook-warning", facts(outlook, service)).outputs();
    if (Boolean.TRUE.equals(outputs.get("warn")) && table.claimWarning(outlook)) {
      notifications.tellGroup(
          (String) outputs.get("notifyGroup"), null, "outlook", text(measure, outlook, service));
    }
  }

  private static Map<String, Object> facts(Outlook outlook, ServiceEntry service) {
    BackTest test = outlook.backTest();
    Map<String, Object> facts = new HashMap<>();
    facts.put("measure", outlook.measure());
    facts.put("missPercent", outlook.forecast().missPercent());
    facts.put("testedPeriods", test.periods());
    facts.put("rightPercent", test.rightPercent() == null ? 0 : test.rightPercent());
    facts.put("daysLeft", (int) (outlook.until().toEpochDay() - outlook.madeOn().toEpochDay()));
    facts.put("criticality", service == null ? null : service.criticality());
    return facts;
  }

  private static String text(Measure measure, Outlook outlook, ServiceEntry service) {
    Forecast forecast = outlook.forecast();
    return "%s%s will probably be %s (%s to %s) by %s; the target is %s"
        .formatted(
            measure.name(),
            service == null ? "" : " of " + service.name(),
            forecast.value().toPlainString(),
            forecast.low().toPlainString(),
            forecast.high().toPlainString(),
            outlook.until().minusDays(1),
            outlook.target().toPlainString());
  }
}
