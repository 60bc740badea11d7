package io.attesta.request;

import io.attesta.catalogue.Offerings;
import io.attesta.shared.Refusal;
import io.attesta.work.DetailRule;
import io.attesta.work.WorkItemView;
import org.springframework.stereotype.Component;

/** The field that says what is ordered: it is chosen once, and approved and fulfilled as that. */
@Component
class OrderedOffering implements DetailRule {

  private static final String FIELD = "offering";

  private final Offerings offerings;

  OrderedOffering(Offerings offerings) {
    this.offerings = offerings;
  }

  /** Key of the offering a request is for; null when it is for something else. */
  static String of(WorkItemView item) {
    String key = "request".equals(item.practice()) ? item.details().path(FIELD).asText("") : "";
    return key.isBlank() ? null : key;
  }

  @Override
  public String property() {
    return FIELD;
  }

  @Override
  public Object kept(String key, String meaning, Object before, Object entered) {
    String wanted = entered.toString().strip();
    if (wanted.isEmpty()) {
      return before;
    }
    if (before != null && !before.equals(wanted)) {
      throw Refusal.invalidField("details." + key, "fixed", "Open another request for it");
    }
    if (offerings.find(wanted).isEmpty()) {
      throw Refusal.invalidField("details." + key, "not-on-offer", "There is no such offering");
    }
    return wanted;
  }
}
