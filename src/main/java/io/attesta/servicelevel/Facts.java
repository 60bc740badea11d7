package io.attesta.servicelevel;

import io.attesta.work.WorkItemView;

/** What decides the terms of a work item's clocks; all but the practice may be null. */
record Facts(String practice, String priority, String service, String customer) {

  static Facts of(WorkItemView item) {
    return new Facts(item.practice(), item.priority(), item.service(), item.customer());
  }
}
