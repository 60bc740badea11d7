package io.attesta.workflow.forms;

import io.attesta.shared.FieldError;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small forms and short ways to submit them. */
final class FormFixture {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  private FormFixture() {}

  static Form form(String components) {
    return Form.parse(
        """
        {"schemaVersion":16,"type":"default","id":"tiny","components":[%s]}
        """
            .formatted(components.replace('\'', '"')));
  }

  static Checked submit(Form form, Map<String, Object> sent) {
    return form.check(sent, Map.of(), TODAY);
  }

  static Checked submit(String components, String key, Object value) {
    Map<String, Object> sent = new HashMap<>();
    sent.put(key, value);
    return submit(form(components), sent);
  }

  static List<String> faults(Checked checked) {
    return checked.errors().stream().map(FormFixture::brief).toList();
  }

  private static String brief(FieldError e) {
    return e.field() + ":" + e.code();
  }
}
