package io.attesta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.springframework.beans.factory.annotation.Autowired;

class ArchitectureTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.attesta");

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages("io.attesta");

  @Test
  void onlyWorkflowAndIdentityKnowTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.attesta.workflow..", "io.attesta.identity..", "..process..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .because("the engine has reached its end of life and must stay replaceable")
        .check(MAIN);
  }

  @Test
  void delegatesKnowOnlyTheEnginesDelegateInterfaces() {
    noClasses()
        .that()
        .resideInAPackage("..process..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.camunda.bpm.engine", "org.camunda.bpm.engine.impl..")
        .because("a delegate says what to do, the workflow module talks with the engine")
        .check(MAIN);
  }

  @Test
  void sharedValuesKnowNoSpring() {
    noClasses()
        .that()
        .resideInAPackage("io.attesta.shared..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .because("plain values can be used and tested anywhere")
        .check(MAIN);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .because("a constructor shows what a class needs and lets it be final")
        .check(MAIN);
  }

  @Test
  void fieldsOfComponentsAreSafeToShare() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areMetaAnnotatedWith(org.springframework.stereotype.Component.class)
        .and()
        .areNotStatic()
        .should()
        .beFinal()
        .orShould()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.VOLATILE)
        .because("components are shared by all threads")
        .check(MAIN);
  }

  @Test
  void nothingPrintsToTheConsole() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("output goes through the log")
        .check(MAIN);
  }

  @Test
  void testClassesEndInTestSoThatTheRunnerFindsThem() {
    classes()
        .that()
        .containAnyMethodsThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are tests",
                m -> m.isAnnotatedWith(Test.class) || m.isAnnotatedWith(ParameterizedTest.class)))
        .and()
        .areTopLevelClasses()
        .should()
        .haveSimpleNameEndingWith("Test")
        .check(TESTS);
  }

  @Test
  void testNamesAreSentences() {
    methods()
        .that()
        .areAnnotatedWith(Test.class)
        .or()
        .areAnnotatedWith(ParameterizedTest.class)
        .should()
        .haveNameMatching("[a-z][a-zA-Z0-9]{7,}")
        .because("a failing test should say what no longer holds")
        .check(TESTS);
  }

  @Test
  void noFileIsLongerThanThreeHundredLines() throws IOException {
    assertThat(javaFiles().stream().filter(file -> lines(file) > 300).map(Path::toString))
        .isEmpty();
  }

  @Test
  void halfOfTheFilesAreShort() throws IOException {
    List<Long> sizes = javaFiles().stream().map(ArchitectureTest::lines).sorted().toList();
    assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(75);
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
