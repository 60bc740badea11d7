package io.attesta.change;

import io.attesta.work.KnownKind;
import org.springframework.stereotype.Component;

/** Tells forms which templates of standard changes there are, in force or not. */
@Component
class TemplateKind implements KnownKind {

  private final StandardTemplateTable templates;

  TemplateKind(StandardTemplateTable templates) {
    this.templates = templates;
  }

  @Override
  public String kind() {
    return "standard-change";
  }

  @Override
  public boolean isKnown(String key) {
    return templates.find(key).isPresent();
  }
}
