package io.attesta.workflow.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What files hold, as far as others need to know: keys, and the number prefix of each process.
 * Files that cannot be read hold nothing.
 */
public record Outline(Set<String> processes, Set<String> decisions, Map<String, String> prefixes) {

  public static Outline of(List<ModelFile> files) {
    Outline outline = new Outline(new HashSet<>(), new HashSet<>(), new HashMap<>());
    for (ModelFile file : files) {
      try {
        if (!file.type().equals("form")) {
          Xml.each(Xml.parse(file.content()), outline::add);
        }
      } catch (Xml.DoctypeException | Xml.SyntaxException e) {
        // The bundle the file belongs to reports it; to the others it is as if it were not there.
        continue;
      }
    }
    return outline;
  }

  private void add(Element element) {
    String id = element.getAttribute("id");
    if (element.getLocalName().equals("process")) {
      processes.add(id);
    } else if (element.getLocalName().equals("decision")) {
      decisions.add(id);
    } else if (element.getLocalName().equals("property")
        && element.getAttribute("name").equals("prefix")) {
      prefixes.put(Xml.idOf(element), element.getAttribute("value"));
    }
  }

  /** What all the bundles hold, leaving out the files of one of them. */
  public static Outline beyond(Bundle bundle, List<Bundle> all) {
    Set<String> own = new HashSet<>();
    bundle.files().forEach(file -> own.add(file.name()));
    return of(
        all.stream()
            .flatMap(other -> other.files().stream())
            .filter(file -> !own.contains(file.name()))
            .toList());
  }
}
