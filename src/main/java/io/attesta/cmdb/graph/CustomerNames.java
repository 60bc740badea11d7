package io.attesta.cmdb.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the customers from 1; 0 is none. Numbers are never taken back. */
final class CustomerNames {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  synchronized int number(String customer) {
    if (customer == null) {
      return 0;
    }
    return numbers.computeIfAbsent(
        customer,
        name -> {
          names.add(name);
          return names.size();
        });
  }

  synchronized String name(int number) {
    return names.get(number - 1);
  }
}
