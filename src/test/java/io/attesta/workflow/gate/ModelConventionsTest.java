package io.attesta.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.attesta.workflow.ModelBean;
import io.attesta.workflow.guard.ModelBeans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The models of this repository pass the gate, without the service running. */
class ModelConventionsTest {

  private static final Path ROOT = Path.of(".");

  @Test
  void everyModelOfTheRepositoryPassesTheGate() throws IOException {
    List<Bundle> bundles = Bundles.of(files());
    assertThat(bundles).as("bundles of the repository").isNotEmpty();
    Surroundings around = Surroundings.of(beans(), groups()).setting(variables());
    List<Finding> findings = new ArrayList<>();
    for (Bundle bundle : bundles) {
      findings.addAll(Gate.check(bundle, around.with(Outline.beyond(bundle, bundles))));
    }
    assertThat(findings.stream().map(ModelConventionsTest::line).distinct()).isEmpty();
  }

  private static String line(Finding f) {
    return f.file() + " " + f.elementId() + " " + f.rule() + ": " + f.message() + " " + f.remedy();
  }

  private static List<ModelFile> files() throws IOException {
    List<ModelFile> files = new ArrayList<>();
    for (String folder : List.of("bpmn", "dmn", "forms")) {
      if (!Files.isDirectory(ROOT.resolve(folder))) {
        continue;
      }
      try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
        for (Path path : paths.filter(ModelConventionsTest::isModel).toList()) {
          String name = ROOT.relativize(path).toString();
          files.add(new ModelFile(name, Files.readAllBytes(path)));
        }
      }
    }
    return files;
  }

  private static boolean isModel(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form");
  }

  private static Set<String> groups() throws IOException {
    Set<String> keys = new TreeSet<>();
    JsonNode yaml =
        new YAMLMapper().readTree(Path.of("src/main/resources/identity/groups.yaml").toFile());
    yaml.findValues("key").forEach(key -> keys.add(key.asText()));
    if (keys.isEmpty()) {
      yaml.path("groups").fieldNames().forEachRemaining(keys::add);
    }
    return keys;
  }

  private static Map<String, Set<String>> beans() {
    var names = new AnnotationBeanNameGenerator();
    Map<String, Set<String>> beans = new HashMap<>();
    for (BeanDefinition definition : definitions()) {
      beans.put(
          names.generateBeanName(definition, new SimpleBeanDefinitionRegistry()),
          ModelBeans.offered(type(definition)));
    }
    return beans;
  }

  private static Set<String> variables() {
    return definitions().stream()
        .flatMap(bean -> Stream.of(type(bean).getAnnotation(ModelBean.class).sets()))
        .collect(Collectors.toSet());
  }

  private static Set<BeanDefinition> definitions() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
    return scanner.findCandidateComponents("io.attesta");
  }

  private static Class<?> type(BeanDefinition bean) {
    try {
      return Class.forName(bean.getBeanClassName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
