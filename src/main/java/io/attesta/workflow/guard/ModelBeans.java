package io.attesta.workflow.guard;

import io.attesta.workflow.ModelBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;

/** The beans models may name, found once, made when first used. */
public final class ModelBeans {

  private final ApplicationContext context;
  private Map<String, Class<?>> types;

  public ModelBeans(ApplicationContext context) {
    this.context = context;
  }

  private synchronized Map<String, Class<?>> types() {
    if (types == null) {
      Map<String, Class<?>> found = new LinkedHashMap<>();
      for (String name : context.getBeanNamesForAnnotation(ModelBean.class)) {
        found.put(name, context.getType(name));
      }
      types = Map.copyOf(found);
    }
    return types;
  }

  /** Names of the beans with the methods each offers. */
  public Map<String, Set<String>> offered() {
    Map<String, Set<String>> offered = new LinkedHashMap<>();
    types().forEach((name, type) -> offered.put(name, offered(type)));
    return offered;
  }

  /** Process variables the beans set. */
  public Set<String> variables() {
    return types().keySet().stream()
        .map(name -> context.findAnnotationOnBean(name, ModelBean.class))
        .flatMap(bean -> Stream.of(bean.sets()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Methods that a bean of the type offers to expressions. */
  public static Set<String> offered(Class<?> type) {
    return Guarded.offered(type);
  }

  boolean lists(String name) {
    return types().containsKey(name);
  }

  Object get(String name) {
    return context.getBean(name);
  }

  /** Whether the object is a model bean that offers the method. */
  boolean offers(Object base, String method) {
    Class<?> type = AopUtils.getTargetClass(base);
    boolean listed =
        types().values().stream().anyMatch(t -> t.isAssignableFrom(type) || t.isInstance(base));
    return listed && offered(type).contains(method);
  }
}
