package io.attesta.workflow.gate;

import java.util.List;

/**
 * Files that are deployed together or not at all.
 *
 * @param name practice folder, for example {@code incident}
 */
public record Bundle(String name, List<ModelFile> files) {

  public Bundle {
    files = List.copyOf(files);
  }
}
