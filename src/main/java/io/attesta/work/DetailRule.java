package io.attesta.work;

/**
 * A module that knows what a kind of form field means. It checks what people enter there, and says
 * how it is kept, before decisions and other modules see it.
 */
public interface DetailRule {

  /** Name of the custom property that marks the form fields this is for. */
  String property();

  /**
   * The value as it is kept.
   *
   * @param key key of the detail
   * @param meaning value of the custom property at the field
   * @param before value kept until now; null when there is none
   * @param entered typed value of the form; never null
   * @return null to keep nothing
   * @throws io.attesta.shared.Refusal {@code invalid-input}, naming {@code details.<key>}
   */
  Object kept(String key, String meaning, Object before, Object entered);
}
