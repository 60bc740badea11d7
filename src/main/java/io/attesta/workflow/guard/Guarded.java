package io.attesta.workflow.guard;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Which members of which objects an expression may touch at run time, whatever its text says. */
final class Guarded {

  private static final Pattern TIME_METHOD =
      Pattern.compile("((plus|minus|with)[A-Z]\\w*|toDate|getTime|toString)");
  private static final Set<String> COLLECTION_METHODS = Set.of("size", "contains", "isEmpty");

  private Guarded() {}

  static boolean isTimeMethod(String name) {
    // withZone and friends take objects of their own; no expression can build one.
    return TIME_METHOD.matcher(name).matches();
  }

  /** Methods a model bean offers: its public ones, without those every object has. */
  static Set<String> offered(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getDeclaringClass() != Object.class && !m.isSynthetic())
        .map(java.lang.reflect.Method::getName)
        .filter(name -> !name.equals("getClass"))
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean mayCall(Object base, String method) {
    if (base instanceof VariableScope) {
      return ExpressionRules.SCOPE_METHODS.contains(method);
    }
    if (base instanceof Collection<?>) {
      return COLLECTION_METHODS.contains(method);
    }
    return isTime(base) && isTimeMethod(method);
  }

  static boolean mayRead(Object base, String property) {
    return base instanceof VariableScope && ExpressionRules.SCOPE_PROPERTIES.contains(property);
  }

  private static boolean isTime(Object base) {
    String type = base.getClass().getName();
    return type.equals("java.util.Date")
        || type.startsWith("java.time.")
        || type.endsWith("joda.time.DateTime");
  }
}
