package io.attesta.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.identity.Groups;
import io.attesta.shared.Refusal;
import io.attesta.workflow.Answers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts checked answers where they belong: spine, details, conversation, links. */
@Component
class AnswerApplication {

  private static final Set<String> COMMENTS = Set.of("commentPublic", "commentInternal");

  private final Catalogue catalogue;
  private final Groups groups;
  private final Conversation conversation;
  private final Links links;
  private final ObjectProvider<DetailRule> rules;
  private final PickedKeys picked;

  AnswerApplication(
      Catalogue catalogue,
      Groups groups,
      Conversation conversation,
      Links links,
      ObjectProvider<DetailRule> rules,
      PickedKeys picked) {
    this.catalogue = catalogue;
    this.groups = groups;
    this.conversation = conversation;
    this.links = links;
    this.rules = rules;
    this.picked = picked;
  }

  void apply(WorkItem item, Answers answers) {
    picked.check(item, answers);
    answers.values().forEach((key, value) -> apply(item, answers, key, value));
  }

  /**
   * Without comments: they stand in the conversation, where erasing personal data has to reach
   * them. Also without what another module keeps, with its own journal entry.
   */
  Map<String, Object> answered(Answers answers) {
    Map<String, Object> kept = new LinkedHashMap<>(answers.values());
    kept.keySet().removeAll(COMMENTS);
    kept.keySet().removeIf(key -> elsewhere(answers, key));
    kept.values().removeIf(value -> value == null);
    return kept;
  }

  private void apply(WorkItem item, Answers answers, String key, Object value) {
    switch (key) {
      case "title" -> item.title = value == null ? item.title : value.toString();
      case "description" -> item.description = text(value);
      case "service" -> service(item, text(value));
      case "group" -> group(item, text(value));
      case "commentPublic" -> comment(item, "PUBLIC", text(value));
      case "commentInternal" -> comment(item, "INTERNAL", text(value));
      default -> {
        if (!answers.steering().contains(key) && !elsewhere(answers, key)) {
          detail(item, key, kept(item, answers, key, value));
        }
      }
    }
    String link = answers.property(key, "link");
    if (link != null && text(value) != null) {
      links.add(item, link, text(value), "details." + key);
    }
    String linkedFrom = answers.property(key, "linkedFrom");
    if (linkedFrom != null && text(value) != null) {
      for (String number : text(value).strip().split("[,;\\s]+")) {
        links.addFrom(number, linkedFrom, item, "details." + key);
      }
    }
  }

  private Object kept(WorkItem item, Answers answers, String key, Object value) {
    if (value == null || !answers.properties().containsKey(key)) {
      return value;
    }
    Object before = Journal.JSON.convertValue(item.details.get(key), Object.class);
    for (DetailRule rule : rules) {
      String meaning = answers.property(key, rule.property());
      if (meaning != null) {
        return rule.kept(key, meaning, before, value);
      }
    }
    return value;
  }

  /** A module that hears the completion keeps the answer; the work item has no use for it. */
  private static boolean elsewhere(Answers answers, String key) {
    return "elsewhere".equals(answers.property(key, "keep"));
  }

  void service(WorkItem item, String key) {
    if (key == null) {
      item.service = null;
      return;
    }
    ServiceEntry service =
        catalogue
            .find(key)
            .orElseThrow(
                () ->
                    Refusal.invalidField(
                        "service", "unknown-service", "No service has the key " + key));
    item.service = service.key();
    item.customer = service.customer();
  }

  private void group(WorkItem item, String key) {
    if (key != null && !groups.isKnown(key)) {
      throw Refusal.invalidField("group", "unknown-group", "No group has the key " + key);
    }
    item.groupKey = key == null ? item.groupKey : key;
  }

  private void comment(WorkItem item, String visibility, String text) {
    if (text != null) {
      conversation.add(item, visibility, text);
    }
  }

  static void detail(WorkItem item, String key, Object value) {
    JsonNode node = asStored(value);
    if (node.isNull()) {
      item.details.remove(key);
    } else {
      item.details.set(key, node);
    }
  }

  /**
   * As it is read back: a number of Java's type long would otherwise differ from the same number
   * from the database, and each flush would write the item again.
   */
  private static JsonNode asStored(Object value) {
    try {
      return Journal.JSON.readTree(Journal.json(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String text(Object value) {
    return value == null || value.toString().isBlank() ? null : value.toString();
  }
}
