package io.attesta.workflow.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.workflow.forms.Form;
import io.attesta.workflow.forms.FormSyntaxException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;

/** Reads the files of a bundle; what cannot be read is a finding. */
final class Reader {

  private static final int LARGEST = 2 * 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Findings findings;
  private final List<Models.ProcessModel> processes = new ArrayList<>();
  private final List<Models.DecisionModel> decisions = new ArrayList<>();
  private final List<Models.FormModel> forms = new ArrayList<>();

  private Reader(Findings findings) {
    this.findings = findings;
  }

  static Models read(Bundle bundle, Surroundings surroundings, Findings findings) {
    Reader reader = new Reader(findings);
    bundle.files().forEach(reader::read);
    return new Models(reader.processes, reader.decisions, reader.forms, surroundings);
  }

  private void read(ModelFile file) {
    if (file.content().length > LARGEST) {
      findings.add(GateRule.FILE_TYPE, file.name(), null, "The file is larger than 2 MB.");
      return;
    }
    switch (file.type()) {
      case "bpmn" -> readProcess(file);
      case "dmn" -> readDecision(file);
      case "form" -> readForm(file);
      default -> findings.add(GateRule.FILE_TYPE, file.name(), null, "The file is no model.");
    }
  }

  private void readProcess(ModelFile file) {
    xml(file)
        .ifPresent(
            xml -> {
              try {
                var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
                processes.add(new Models.ProcessModel(file, model, xml));
              } catch (ModelException e) {
                findings.add(GateRule.SCHEMA, file.name(), null, deepest(e));
              }
            });
  }

  private void readDecision(ModelFile file) {
    xml(file)
        .ifPresent(
            xml -> {
              try {
                var model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
                decisions.add(new Models.DecisionModel(file, model, xml));
              } catch (ModelException e) {
                findings.add(GateRule.SCHEMA, file.name(), null, deepest(e));
              }
            });
  }

  private Optional<Document> xml(ModelFile file) {
    try {
      return Optional.of(Xml.parse(file.content()));
    } catch (Xml.DoctypeException e) {
      findings.add(GateRule.NO_DTD, file.name(), null, "The file declares a document type.");
    } catch (Xml.SyntaxException e) {
      findings.add(GateRule.WELL_FORMED, file.name(), null, e.getMessage());
    }
    return Optional.empty();
  }

  private void readForm(ModelFile file) {
    try {
      JsonNode json = JSON.readTree(file.content());
      if (!json.isObject()) {
        findings.add(GateRule.WELL_FORMED, file.name(), null, "The file is no JSON object.");
        return;
      }
      forms.add(new Models.FormModel(file, json, parsed(file)));
    } catch (JsonProcessingException e) {
      findings.add(GateRule.WELL_FORMED, file.name(), null, e.getOriginalMessage());
    } catch (java.io.IOException e) {
      findings.add(GateRule.WELL_FORMED, file.name(), null, e.getMessage());
    }
  }

  private Form parsed(ModelFile file) {
    try {
      return Form.parse(file.text());
    } catch (FormSyntaxException e) {
      findings.add(GateRule.FORM_FIELDS, file.name(), null, e.getMessage());
      return null;
    }
  }

  private static String deepest(Throwable e) {
    Throwable at = e;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return String.valueOf(at.getMessage());
  }
}
