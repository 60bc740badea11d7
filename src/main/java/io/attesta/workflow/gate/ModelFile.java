package io.attesta.workflow.gate;

import java.nio.charset.StandardCharsets;

/**
 * One file of a bundle.
 *
 * @param name relative name with forward slashes, for example {@code dmn/incident/routing.dmn}
 * @param content bytes as they will be deployed
 */
public record ModelFile(String name, byte[] content) {

  /** Name without folders and extension: what the model inside has to be called. */
  public String baseName() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }

  /** {@code bpmn}, {@code dmn}, {@code form}, or whatever the extension is. */
  public String type() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }
}
