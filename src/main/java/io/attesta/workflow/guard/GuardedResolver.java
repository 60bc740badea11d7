package io.attesta.workflow.guard;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Last in the chain: model beans by name, and members of objects only where {@link Guarded} or a
 * model bean allows them. No expression writes to a bean.
 */
final class GuardedResolver extends ELResolver {

  private final ModelBeans beans;
  private final BeanELResolver members = new BeanELResolver();

  GuardedResolver(ModelBeans beans) {
    this.beans = beans;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    String name = String.valueOf(property);
    if (base == null) {
      if (beans.lists(name)) {
        context.setPropertyResolved(true);
        return beans.get(name);
      }
      return null;
    }
    refuseUnless(Guarded.mayRead(base, name), name);
    return members.getValue(context, base, property);
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    String name = String.valueOf(method);
    refuseUnless(base != null && (Guarded.mayCall(base, name) || beans.offers(base, name)), name);
    return members.invoke(context, base, method, types, arguments);
  }

  private static void refuseUnless(boolean allowed, String name) {
    if (!allowed) {
      throw new RefusedByGuard("An expression may not use '" + name + "'");
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    throw new RefusedByGuard("An expression may not set '" + property + "'");
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return Collections.emptyIterator();
  }
}
