package io.attesta.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.attesta.identity.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --import=<file> --import-mapping=<file or name>} imports a log after the start, prints its
 * progress and report, and with {@code --import-exit=true} ends the service: with 0 when it is
 * done, with 1 when it failed.
 */
@Component
class ImportCommand implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

  private final Imports imports;
  private final ObjectMapper json;
  private final ConfigurableApplicationContext context;

  ImportCommand(Imports imports, ObjectMapper json, ConfigurableApplicationContext context) {
    this.imports = imports;
    this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
    this.context = context;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    String file = only(arguments, "import", null);
    if (file == null) {
      return;
    }
    boolean exit = Boolean.parseBoolean(only(arguments, "import-exit", "false"));
    Thread follower =
        new Thread(
            () -> {
              int code = follow(file, only(arguments, "import-mapping", "servicenow-incident-log"));
              if (exit) {
                System.exit(SpringApplication.exit(context, () -> code));
              }
            },
            "import-command");
    follower.start();
  }

  private int follow(String file, String mapping) {
    try (InputStream log = Files.newInputStream(Path.of(file));
        Intake intake =
            imports.receive(log, Path.of(file).getFileName().toString(), choice(mapping))) {
      Imports.Submitted submitted = imports.submit(intake, Person.SYSTEM);
      if (submitted.repeated()) {
        say("Import %d has this log already; nothing is added", submitted.run().id());
      }
      ImportView view = waitFor(submitted.run().id());
      LOG.info("Report\n{}", json.writeValueAsString(imports.report(view.id())));
      return view.state().equals("DONE") ? 0 : 1;
    } catch (IOException | RuntimeException e) {
      say("The log cannot be imported: %s", e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static Imports.MappingChoice choice(String mapping) throws IOException {
    Path file = Path.of(mapping);
    return Files.isRegularFile(file)
        ? new Imports.MappingChoice(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8))
        : new Imports.MappingChoice(mapping, null);
  }

  private ImportView waitFor(long id) throws InterruptedException {
    ImportView view = imports.get(id);
    while (!view.state().equals("DONE") && !view.state().equals("FAILED")) {
      say(
          "Import %d %s: %d events read, %d of %s cases written, %d events/s",
          id,
          view.phase().toLowerCase(java.util.Locale.ROOT),
          view.eventsRead(),
          view.casesImported(),
          view.casesRead() == null ? "?" : view.casesRead(),
          view.eventsPerSecond());
      Thread.sleep(2_000);
      view = imports.get(id);
    }
    say("Import %d %s%s", id, view.state(), view.failure() == null ? "" : ": " + view.failure());
    return view;
  }

  private static String only(ApplicationArguments arguments, String name, String fallback) {
    List<String> values = arguments.getOptionValues(name);
    return values == null || values.isEmpty() ? fallback : values.get(0);
  }

  private static void say(String text, Object... values) {
    LOG.info(text.formatted(values));
  }
}
