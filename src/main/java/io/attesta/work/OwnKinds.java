package io.attesta.work;

import io.attesta.catalogue.Catalogue;
import io.attesta.identity.Groups;
import io.attesta.identity.People;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of things that work items themselves rest on. */
@Configuration(proxyBeanMethods = false)
class OwnKinds {

  private record Kind(String kind, Predicate<String> known) implements KnownKind {

    @Override
    public boolean isKnown(String key) {
      return known.test(key);
    }
  }

  @Bean
  KnownKind personKind(People people) {
    return new Kind("person", people::exists);
  }

  @Bean
  KnownKind groupKind(Groups groups) {
    return new Kind("group", groups::isKnown);
  }

  @Bean
  KnownKind serviceKind(Catalogue catalogue) {
    return new Kind("service", key -> catalogue.find(key).isPresent());
  }

  @Bean
  KnownKind workItemKind(WorkItemRepository items, Changes changes, Visibility visibility) {
    return new Kind(
        "work-item",
        number -> {
          changes.ensureSaved();
          return items.findByNumber(number).filter(visibility::sees).isPresent();
        });
  }
}
