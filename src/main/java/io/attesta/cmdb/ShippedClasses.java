package io.attesta.cmdb;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Adds the classes and relation types of the list that are missing; a faulty list stops the start.
 */
@Component
class ShippedClasses implements InitializingBean {

  private final Resource file;
  private final ClassTable classes;
  private final RelationTypeTable relationTypes;

  ShippedClasses(
      @Value("${attesta.cmdb.classes:classpath:cmdb/classes.yaml}") Resource file,
      ClassTable classes,
      RelationTypeTable relationTypes) {
    this.file = file;
    this.classes = classes;
    this.relationTypes = relationTypes;
  }

  /** The list as the file has it; parents stand before their children. */
  record Content(List<CiClass> classes, List<RelationType> relationTypes) {}

  @Override
  public void afterPropertiesSet() throws IOException {
    Content content = read();
    content.classes().forEach(classes::add);
    content.relationTypes().forEach(relationTypes::add);
  }

  Content read() throws IOException {
    try (InputStream in = file.getInputStream()) {
      Content content =
          YAMLMapper.builder()
              .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
              .build()
              .readValue(in, Content.class);
      ClassModel model = new ClassModel(content.classes(), content.relationTypes());
      model
          .all()
          .forEach(
              one -> {
                var faults = ClassCheck.faults(one.own(), model);
                if (!faults.isEmpty()) {
                  throw new IllegalStateException(
                      file + ": class " + one.own().key() + ": " + faults);
                }
              });
      return content;
    }
  }
}
