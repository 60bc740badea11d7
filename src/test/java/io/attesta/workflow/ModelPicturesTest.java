package io.attesta.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModelPicturesTest {

  private static List<Path> models(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(f -> f.toString().endsWith("." + folder)).toList();
    }
  }

  private static String pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("docs/practices"))) {
      return files
          .filter(f -> f.toString().endsWith(".md"))
          .map(ModelPicturesTest::text)
          .collect(Collectors.joining());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyModelIsPicturedAndShownOnAPage() throws IOException {
    String pages = pages();
    List<Path> models = Stream.concat(models("bpmn").stream(), models("dmn").stream()).toList();
    assertThat(models).hasSizeGreaterThan(40);
    for (Path model : models) {
      String id = model.getFileName().toString().replaceFirst("\\.\\w+$", "");
      String picture = id + (model.toString().endsWith(".bpmn") ? ".svg" : ".png");
      assertThat(Path.of("docs/pictures", picture)).isNotEmptyFile();
      assertThat(pages).as("pages show %s", picture).contains("../pictures/" + picture + ")");
    }
  }
}
