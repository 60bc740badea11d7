package io.attesta.workflow;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that models may name: as {@code ${bean}} in a delegate expression, or with one of its
 * public methods in another expression. Every other bean is out of reach of models. Whatever a
 * method so offered does, each process owner can have done.
 */
@Documented
@Component
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ModelBean {

  /** Name in models; the class name with a small first letter when left out. */
  @AliasFor(annotation = Component.class, attribute = "value")
  String value() default "";

  /**
   * Process variables the bean sets when a service task calls it, so that conditions behind it may
   * read them. A name that is not listed here is unknown to the gate.
   */
  String[] sets() default {};
}
