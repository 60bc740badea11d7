package io.attesta.workflow.deploy;

import io.attesta.workflow.gate.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The model files: below a folder, or, where that has none of the three folders, those packaged
 * with the service. Names are relative either way, so that moving the folder makes no new versions.
 */
@Component
class ModelSource {

  private static final List<String> FOLDERS = List.of("bpmn", "dmn", "forms");
  private static final int MOST_FILES = 2_000;
  private static final int LARGEST = 3 * 1024 * 1024;
  private static final String PACKAGED = "models/";

  private final Path root;

  ModelSource(@Value("${attesta.models.location:.}") String location) {
    this.root = Path.of(location).toAbsolutePath().normalize();
  }

  List<ModelFile> read() {
    try {
      boolean folder = FOLDERS.stream().anyMatch(name -> Files.isDirectory(root.resolve(name)));
      return folder ? fromFolder() : fromClasspath();
    } catch (IOException e) {
      throw new UncheckedIOException("The models below " + root + " cannot be read", e);
    }
  }

  private List<ModelFile> fromFolder() throws IOException {
    List<ModelFile> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      Path below = root.resolve(folder);
      if (Files.isDirectory(below)) {
        try (Stream<Path> paths = Files.walk(below, 6)) {
          for (Path path : paths.filter(ModelSource::isModel).sorted().limit(MOST_FILES).toList()) {
            try (InputStream in = Files.newInputStream(path)) {
              String name = root.relativize(path).toString().replace('\\', '/');
              files.add(new ModelFile(name, in.readNBytes(LARGEST)));
            }
          }
        }
      }
    }
    return files;
  }

  private static boolean isModel(Path path) {
    return Files.isRegularFile(path) && isModel(path.toString());
  }

  private static boolean isModel(String name) {
    return name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form");
  }

  private static List<ModelFile> fromClasspath() throws IOException {
    List<ModelFile> files = new ArrayList<>();
    var resolver = new PathMatchingResourcePatternResolver();
    for (Resource resource : resolver.getResources("classpath*:" + PACKAGED + "**/*.*")) {
      String url = resource.getURL().toString();
      if (isModel(url)) {
        try (InputStream in = resource.getInputStream()) {
          String name = url.substring(url.lastIndexOf('/' + PACKAGED) + PACKAGED.length() + 1);
          files.add(new ModelFile(name, in.readNBytes(LARGEST)));
        }
      }
    }
    files.sort(java.util.Comparator.comparing(ModelFile::name));
    return files;
  }
}
