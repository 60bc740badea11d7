package io.attesta.change.calendar;

import java.util.List;
import java.util.Optional;

/** Where periods of one kind are kept. */
interface PeriodStore<T extends KeptPeriod> {

  Optional<T> find(String key);

  /** In the order of keys, from the first key that is greater; retired ones included. */
  List<T> after(String key, int limit);

  /** Adds it when its version is 1, otherwise follows the version before; false when it cannot. */
  boolean save(T period, String person);
}
