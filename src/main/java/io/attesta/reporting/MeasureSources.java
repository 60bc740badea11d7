package io.attesta.reporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The sources of facts: the files of {@code reporting/sources}, each named as its source. */
@Component
class MeasureSources {

  private final List<MeasureSource> sources;
  private final String zone;

  MeasureSources(
      @Value("classpath*:reporting/sources/*.sql") Resource[] files,
      @Value("${attesta.reporting.zone:UTC}") ZoneId zone)
      throws IOException {
    this.sources = read(files);
    this.zone = zone.getId();
  }

  private static List<MeasureSource> read(Resource[] files) throws IOException {
    List<MeasureSource> sources = new ArrayList<>();
    for (Resource file : List.of(files)) {
      String text = file.getContentAsString(StandardCharsets.UTF_8);
      String sql =
          text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
      sources.add(new MeasureSource(file.getFilename().replace(".sql", ""), sql));
    }
    sources.sort(Comparator.comparing(MeasureSource::name));
    return List.copyOf(sources);
  }

  List<MeasureSource> all() {
    return sources;
  }

  boolean isKnown(String name) {
    return sources.stream().anyMatch(source -> source.name().equals(name));
  }

  /** The zone by which a moment falls on a day, where no calendar says otherwise. */
  String zone() {
    return zone;
  }

  /** Facts of all sources; see {@link MeasureSource#facts}. */
  String facts(String condition) {
    return sources.stream()
        .map(source -> source.facts(condition))
        .collect(Collectors.joining("\nunion all\n"));
  }
}
