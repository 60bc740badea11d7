package io.attesta.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which practice a process belongs to, as far as groups have been given their rights on it. */
@Component
class GrantedPractices {

  private final Map<String, String> byProcess = new ConcurrentHashMap<>();

  void granted(String practice, Collection<String> processDefinitionKeys) {
    processDefinitionKeys.forEach(key -> byProcess.put(key, practice));
  }

  /**
   * @param definition id of a process definition, which begins with its key
   */
  Optional<String> of(String definition) {
    return definition == null
        ? Optional.empty()
        : Optional.ofNullable(byProcess.get(definition.split(":", 2)[0]));
  }
}
