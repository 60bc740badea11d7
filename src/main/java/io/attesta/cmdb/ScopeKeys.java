package io.attesta.cmdb;

import io.attesta.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what the scope of a baseline comes to now. */
@Component
class ScopeKeys {

  private static final int FARTHEST = 64;
  private static final int MOST = 1_000_000;

  private final ClassRegister register;
  private final Configuration configuration;
  private final ImpactAnalysis analysis;

  ScopeKeys(ClassRegister register, Configuration configuration, ImpactAnalysis analysis) {
    this.register = register;
    this.configuration = configuration;
    this.analysis = analysis;
  }

  /** Refuses classes and services that are not in use. */
  void check(BaselineScope scope) {
    boolean all = scope.kind() == BaselineScope.Kind.ALL;
    if (all != scope.keys().isEmpty()) {
      throw Refusal.invalidField(
          "keys", all ? "not-allowed" : "required", "The scope ALL has no keys, others have some");
    }
    ClassModel model = register.current();
    for (String key : scope.keys()) {
      boolean known =
          switch (scope.kind()) {
            case CLASS -> model.find(key).isPresent();
            case SERVICE -> configuration.find(key).isPresent();
            case ALL, ITEMS -> true;
          };
      if (!known) {
        throw Refusal.invalidField("keys", "unknown", key + " does not exist");
      }
    }
  }

  /** Keys of classes or items. */
  List<String> of(BaselineScope scope) {
    return switch (scope.kind()) {
      case ALL, ITEMS -> scope.keys();
      case CLASS -> {
        ClassModel model = register.current();
        yield scope.keys().stream().flatMap(key -> model.family(key).stream()).distinct().toList();
      }
      case SERVICE -> below(scope.keys());
    };
  }

  private List<String> below(List<String> services) {
    var question = new ImpactAnalysis.Question(Set.of(), FARTHEST, MOST, null);
    var reach = analysis.rootCandidates(services, question);
    if (reach.truncated()) {
      throw Refusal.conflict(
          "too-large", "The service depends on too much; take a baseline of all");
    }
    return Stream.concat(services.stream(), reach.hits().stream().map(ImpactAnalysis.Hit::key))
        .distinct()
        .toList();
  }
}
