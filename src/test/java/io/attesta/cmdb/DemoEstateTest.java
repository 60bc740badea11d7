package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttestaTest
class DemoEstateTest {

  private final DemoEstate demo;
  private final ItemReads reads;
  private final RelationReads relations;
  private final ClassRegister register;
  private final ContentCheck check;

  @Autowired
  DemoEstateTest(
      DemoEstate demo,
      ItemReads reads,
      RelationReads relations,
      ClassRegister register,
      ContentCheck check) {
    this.demo = demo;
    this.reads = reads;
    this.relations = relations;
    this.register = register;
    this.check = check;
  }

  @Test
  void theEstateIsThereAndSound() {
    for (DemoEstate.Item item : demo.read().items()) {
      ConfigurationItem written = reads.version(item.key(), 1).orElseThrow();
      assertThat(
              check.faults(item.key(), CiContent.of(written), register.current(), new HashMap<>()))
          .as(item.key())
          .isEmpty();
    }
    for (DemoEstate.Relation one : demo.read().relations()) {
      RelationKey key = new RelationKey(one.from(), one.type(), one.to());
      assertThat(relations.before(key, Long.MAX_VALUE, 1)).as(key.toString()).isNotEmpty();
    }
  }

  @Test
  void everyServiceStandsOnSomething() {
    for (String service :
        List.of("email", "vpn", "store-network", "point-of-sale", "payroll", "workplace")) {
      long id = reads.find(service).orElseThrow().id();
      assertThat(relations.of(id, null, 0, 50)).as(service).isNotEmpty();
    }
  }

  @Test
  void aSecondStartWritesNothing() {
    demo.afterSingletonsInstantiated();
    assertThat(reads.find("dc-north").orElseThrow().version()).isEqualTo(1);
  }
}
