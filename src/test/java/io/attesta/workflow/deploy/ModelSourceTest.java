package io.attesta.workflow.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.workflow.gate.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSourceTest {

  @TempDir private Path folder;

  @Test
  void namesAreRelativeToTheFolder() throws IOException {
    Files.createDirectories(folder.resolve("dmn/tiny"));
    Files.writeString(folder.resolve("dmn/tiny/routing.dmn"), "<a/>");
    Files.writeString(folder.resolve("dmn/tiny/notes.txt"), "not a model");
    assertThat(new ModelSource(folder.toString()).read())
        .extracting(ModelFile::name)
        .containsExactly("dmn/tiny/routing.dmn");
  }

  @Test
  void aFolderWithoutModelsFallsBackToThePackagedOnes() {
    assertThat(new ModelSource(folder.toString()).read())
        .extracting(ModelFile::name)
        .contains("bpmn/incident/incident-handling.bpmn", "forms/incident/incident-report.form")
        .isEqualTo(new ModelSource(".").read().stream().map(ModelFile::name).sorted().toList());
  }
}
