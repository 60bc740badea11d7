package io.attesta.workflow.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * Version tag of a process or decision in a file.
 *
 * @param key id of the process or decision
 * @param tag its version tag; empty when the file gives none
 */
public record VersionTag(String key, String tag) {

  /** Every tag of the file; none when it cannot be read, which the gate reports. */
  public static List<VersionTag> of(ModelFile file) {
    List<VersionTag> tags = new ArrayList<>();
    if (file.type().equals("form")) {
      return tags;
    }
    try {
      Xml.each(
          Xml.parse(file.content()),
          element -> {
            String bpmn = element.getAttributeNS(Xml.CAMUNDA_BPMN, "versionTag");
            String tag =
                bpmn.isEmpty() ? element.getAttributeNS(Xml.CAMUNDA_DMN, "versionTag") : bpmn;
            if (!tag.isEmpty()) {
              tags.add(new VersionTag(element.getAttribute("id"), tag));
            }
          });
      return tags;
    } catch (Xml.DoctypeException | Xml.SyntaxException e) {
      return List.of();
    }
  }
}
