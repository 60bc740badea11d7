package io.attesta.cmdb.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Small estates with cycles, hubs, redundancy, parallel relations and things out of use. */
record RandomEstate(NaiveEstate naive, List<Long> ids, RandomGenerator random) {

  private static final List<String> CUSTOMERS = List.of("north", "south", "east");

  static RandomEstate of(RandomGenerator random) {
    List<Long> ids = new ArrayList<>();
    int size = random.nextInt(2, random.nextInt(10) == 0 ? 700 : 30);
    while (ids.size() < size) {
      ids.add(random.nextLong(1, 1L << random.nextInt(12, 60)));
    }
    RandomEstate estate =
        new RandomEstate(new NaiveEstate(), ids.stream().distinct().toList(), random);
    estate.ids().forEach(id -> estate.naive().items.put(id, estate.item()));
    int relations = random.nextInt(0, 4 * Math.min(size, 60));
    for (int i = 0; i < relations; i++) {
      estate.naive().relations.put(estate.ends(), estate.properties());
    }
    return estate;
  }

  long anyId() {
    // The first few are hubs.
    return ids.get(random.nextInt(4) == 0 ? random.nextInt(Math.min(3, ids.size())) : somewhere());
  }

  private int somewhere() {
    return random.nextInt(Math.min(ids.size(), random.nextInt(8) == 0 ? ids.size() : 40));
  }

  NaiveEstate.Item item() {
    return new NaiveEstate.Item(
        random.nextInt(8) > 0,
        random.nextInt(6) == 0,
        random.nextInt(3) == 0 ? CUSTOMERS.get(random.nextInt(3)) : null);
  }

  NaiveEstate.Ends ends() {
    long one = anyId();
    long other = anyId();
    while (other == one) {
      other = ids.get(random.nextInt(ids.size()));
    }
    return new NaiveEstate.Ends(one, other, random.nextInt(NaiveEstate.TYPES.size()));
  }

  NaiveEstate.Properties properties() {
    boolean grouped = random.nextInt(3) == 0;
    return new NaiveEstate.Properties(
        random.nextInt(6) == 0,
        grouped ? (Long) (random.nextInt(2) + (1L << 40)) : null,
        grouped ? random.nextInt(1, 4) : 0);
  }

  Set<Long> starts() {
    Set<Long> starts = new TreeSet<>();
    int size = random.nextInt(5) == 0 ? 70 : random.nextInt(1, 4);
    for (int i = 0; i < size; i++) {
      starts.add(anyId());
    }
    return starts;
  }

  NaiveEstate.Asked question() {
    Set<Integer> types = new TreeSet<>();
    for (int type = 0; type < NaiveEstate.TYPES.size(); type++) {
      if (random.nextInt(4) > 0) {
        types.add(type);
      }
    }
    if (types.isEmpty() || random.nextBoolean()) {
      types = Set.of(0, 1, 2, 3);
    }
    return new NaiveEstate.Asked(
        types, random.nextInt(3) == 0, random.nextInt(3) == 0 ? random.nextInt(1, 4) : 64);
  }

  /** Changes some of it, here and in the graph. */
  Graph edit(Graph graph) {
    GraphEdit edit = new GraphEdit(graph);
    int changes = random.nextInt(1, 20);
    for (int i = 0; i < changes; i++) {
      NaiveEstate.Ends ends = existing();
      switch (random.nextInt(4)) {
        case 0 -> put(edit, anyId());
        case 1 -> put(edit, random.nextLong(1L << 60, 1L << 61));
        case 2 -> {
          naive.relations.remove(ends);
          edit.remove(ends.dependent(), ends.supporting(), ends.type());
        }
        default -> put(edit, random.nextInt(3) == 0 ? ends : ends());
      }
    }
    return edit.apply();
  }

  private NaiveEstate.Ends existing() {
    return naive.relations.isEmpty() || random.nextInt(10) == 0
        ? ends()
        : naive.relations.keySet().stream()
            .skip(random.nextInt(naive.relations.size()))
            .findFirst()
            .orElseThrow();
  }

  private void put(GraphEdit edit, long id) {
    NaiveEstate.Item item = item();
    naive.items.put(id, item);
    edit.item(id, item.live(), item.service(), item.customer());
    if (random.nextBoolean()) {
      long other = anyId();
      if (other != id) {
        put(edit, new NaiveEstate.Ends(id, other, 0));
      }
    }
  }

  private void put(GraphEdit edit, NaiveEstate.Ends ends) {
    NaiveEstate.Properties p = properties();
    naive.relations.put(ends, p);
    edit.relation(
        ends.dependent(), ends.supporting(), ends.type(), p.proposed(), p.group(), p.needed());
  }
}
