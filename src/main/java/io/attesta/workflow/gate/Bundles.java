package io.attesta.workflow.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sorts files into bundles: one per practice folder, and {@code shared} as one of its own. A shared
 * file is also part of every bundle that names it, because what is bound to a deployment has to be
 * in it.
 */
public final class Bundles {

  private static final String SHARED = "shared";

  private Bundles() {}

  /**
   * @param files files named {@code bpmn/<practice>/<id>.bpmn}, {@code dmn/…} or {@code forms/…}
   */
  public static List<Bundle> of(List<ModelFile> files) {
    Map<String, List<ModelFile>> folders = new TreeMap<>();
    for (ModelFile file : files) {
      folders.computeIfAbsent(folder(file.name()), k -> new ArrayList<>()).add(file);
    }
    List<ModelFile> shared = folders.getOrDefault(SHARED, List.of());
    List<Bundle> bundles = new ArrayList<>();
    folders.forEach(
        (name, own) ->
            bundles.add(new Bundle(name, name.equals(SHARED) ? own : with(own, shared))));
    bundles.sort(java.util.Comparator.comparing(bundle -> !bundle.name().equals(SHARED)));
    return bundles;
  }

  private static String folder(String name) {
    String[] parts = name.split("/");
    return parts.length < 3 ? SHARED : parts[1];
  }

  private static List<ModelFile> with(List<ModelFile> own, List<ModelFile> shared) {
    Set<ModelFile> all = new LinkedHashSet<>(own);
    boolean grown = true;
    while (grown) {
      grown =
          shared.stream()
              .filter(file -> List.copyOf(all).stream().anyMatch(user -> names(user, file)))
              .map(all::add)
              .reduce(false, Boolean::logicalOr);
    }
    return all.stream().sorted(java.util.Comparator.comparing(ModelFile::name)).toList();
  }

  private static boolean names(ModelFile user, ModelFile file) {
    return user != file && user.text().contains('"' + file.baseName() + '"');
  }
}
