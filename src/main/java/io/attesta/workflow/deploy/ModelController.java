package io.attesta.workflow.deploy;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deployed models and their reload. */
@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "Models")
class ModelController {

  /** A list that has no further pages. */
  record Listing<T>(List<T> items, String next) {}

  private final DeployedModels models;
  private final ModelDeployer deployer;
  private final CurrentPerson currentPerson;
  private final Groups groups;

  ModelController(
      DeployedModels models, ModelDeployer deployer, CurrentPerson currentPerson, Groups groups) {
    this.models = models;
    this.deployer = deployer;
    this.currentPerson = currentPerson;
    this.groups = groups;
  }

  @GetMapping
  @Operation(summary = "Latest version of every process and decision")
  Listing<DeployedModels.ModelVersion> latest() {
    readable();
    return new Listing<>(models.latest(), null);
  }

  @GetMapping("/{key}/versions")
  @Operation(summary = "Versions of a process or decision, newest first")
  Listing<DeployedModels.ModelVersion> versions(@PathVariable String key) {
    readable();
    return new Listing<>(models.versions(key), null);
  }

  @GetMapping(path = "/{key}/versions/{version}/document", produces = "application/xml")
  @Operation(summary = "The BPMN or DMN of one version as it was deployed")
  String document(@PathVariable String key, @PathVariable int version) {
    readable();
    return models.document(key, version);
  }

  @GetMapping("/bundles")
  @Operation(
      summary = "What became of each bundle when this node last read the models folder",
      description = "A refused bundle comes with every finding of the gate.")
  Listing<BundleReport> bundles() {
    if (!groups.scopeOf(currentPerson.get()).everything()) {
      throw Refusal.forbidden(
          "not-an-overseer", "Findings are shown to those who see every practice");
    }
    return new Listing<>(deployer.last(), null);
  }

  @PostMapping("/reload")
  @Operation(summary = "Read the models folder again and deploy what changed and passes the gate")
  Listing<BundleReport> reload() {
    // Deploying is running code: a membership that was just taken away must not count.
    if (!currentPerson.fresh().isIn("administrators")) {
      throw Refusal.forbidden("not-an-administrator", "Administrators reload models");
    }
    return new Listing<>(deployer.run(), null);
  }

  private void readable() {
    Person person = currentPerson.get();
    boolean works =
        groups.all().stream()
            .filter(group -> !group.practices().isEmpty())
            .anyMatch(group -> person.isIn(group.key()));
    if (!works) {
      throw Refusal.forbidden("not-a-worker", "Models are shown to those who work with them");
    }
  }
}
