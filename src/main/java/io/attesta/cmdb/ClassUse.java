package io.attesta.cmdb;

import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Edits classes of configuration items. */
@Component
@Transactional
class ClassUse {

  private final ClassRegister register;
  private final ClassTable classes;
  private final ClassUsage usage;

  ClassUse(ClassRegister register, ClassTable classes, ClassUsage usage) {
    this.register = register;
    this.classes = classes;
    this.usage = usage;
  }

  /**
   * Adds the class, or replaces it.
   *
   * @param edited its version is not used
   * @param ifMatch entity tag of the version that is replaced; null to add
   * @return true when it is new
   */
  boolean put(CiClass edited, String ifMatch) {
    ClassModel model = register.forEditing();
    CiClass before = model.find(edited.key()).map(EffectiveClass::own).orElse(null);
    if (before != null || ifMatch != null) {
      Versions.requireMatch(ifMatch, before == null ? 0 : before.version());
    }
    refuse(ClassCheck.faults(edited, model));
    if (before == null) {
      classes.add(edited);
      return true;
    }
    List<CiClass> all = new ArrayList<>(model.all().stream().map(EffectiveClass::own).toList());
    all.replaceAll(one -> one.key().equals(edited.key()) ? edited : one);
    refuse(usage.faults(edited.key(), model, new ClassModel(all, model.relationTypes())));
    classes.change(
        new CiClass(
            edited.key(),
            edited.name(),
            edited.parent(),
            edited.attributes(),
            edited.states(),
            edited.control(),
            edited.staleAfterDays(),
            before.version()));
    return false;
  }

  private static void refuse(List<FieldError> faults) {
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }
}
