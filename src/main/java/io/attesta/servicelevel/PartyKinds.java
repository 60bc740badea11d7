package io.attesta.servicelevel;

import io.attesta.party.Customers;
import io.attesta.party.Suppliers;
import io.attesta.work.KnownKind;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells forms which customers and suppliers there are. */
@Configuration(proxyBeanMethods = false)
class PartyKinds {

  private record Kind(String kind, Predicate<String> known) implements KnownKind {

    @Override
    public boolean isKnown(String key) {
      return known.test(key);
    }
  }

  @Bean
  KnownKind customerKind(Customers customers) {
    return new Kind("customer", key -> customers.find(key).isPresent());
  }

  @Bean
  KnownKind supplierKind(Suppliers suppliers) {
    return new Kind("supplier", key -> suppliers.find(key).isPresent());
  }
}
