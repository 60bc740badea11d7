package io.attesta.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of incident handling as they ship: what completes them and what they refuse. */
class IncidentFormsTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          incident-report        | {'title':'No mail'}
          incident-report        | {'title':'No mail','service':'e-mail','impact':'HIGH','usersAffected':12}
          incident-triage        | {'triageOutcome':'accepted','category':'email'}
          incident-triage        | {'triageOutcome':'duplicate','duplicateOf':'INC-000001'}
          incident-triage        | {'triageOutcome':'notAnIncident','commentPublic':'Please order it'}
          incident-confirm-major | {'majorIncidentConfirmed':'yes','majorIncidentImpact':'Tills are down'}
          incident-confirm-major | {'majorIncidentConfirmed':'no','commentInternal':'Only a test site'}
          incident-diagnose      | {'nextStep':'resolve'}
          incident-hand-over     | {'group':'network-support','handOverReason':'expertise','commentInternal':'Check DNS'}
          incident-hold          | {'holdFor':'customer','commentPublic':'Which room?'}
          incident-hold          | {'holdFor':'supplier','supplier':'Example Ltd'}
          incident-hold          | {'holdFor':'change'}
          incident-resume        | {'commentInternal':'Answered by phone'}
          incident-resolve       | {'resolutionCode':'fixed','causeCode':'software','resolution':'Restarted it'}
          incident-resolve       | {'resolutionCode':'workaround','causeCode':'unknown','resolution':'Webmail','workaround':'Use webmail'}
          incident-confirm       | {'resolutionAccepted':'yes','satisfaction':'5'}
          incident-confirm       | {'resolutionAccepted':'no','commentPublic':'Same error again'}
          incident-reopen        | {'group':'technical-support','reopenReason':'came-back','commentInternal':'See log'}
          incident-acknowledge   | {'commentInternal':'Two people work on it'}
          """)
  void aSensibleAnswerIsAccepted(String form, String answers) {
    assertThat(check(form, answers).errors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          incident-report        | {}                                                    | title               | required
          incident-report        | {'title':'No'}                                        | title               | min-length
          incident-report        | {'title':'No mail','impact':'HUGE'}                   | impact              | *
          incident-report        | {'title':'No mail','service':'No Such Key!'}          | service             | pattern
          incident-report        | {'title':'No mail','usersAffected':-1}                | usersAffected       | min
          incident-report        | {'title':'No mail','status':'CLOSED'}                 | status              | unknown-field
          incident-triage        | {'triageOutcome':'accepted'}                          | category            | required
          incident-triage        | {'triageOutcome':'duplicate'}                         | duplicateOf         | required
          incident-triage        | {'triageOutcome':'duplicate','duplicateOf':'1'}       | duplicateOf         | pattern
          incident-triage        | {'triageOutcome':'notAnIncident'}                     | commentPublic       | required
          incident-confirm-major | {'majorIncidentConfirmed':'yes'}                      | majorIncidentImpact | required
          incident-diagnose      | {}                                                    | nextStep            | required
          incident-diagnose      | {'nextStep':'close'}                                  | nextStep            | *
          incident-diagnose      | {'nextStep':'hold','description':'Other'}             | description         | read-only
          incident-hand-over     | {'handOverReason':'shift','commentInternal':'Bye','group':'nobody'} | group | *
          incident-hold          | {'holdFor':'customer'}                                | commentPublic       | required
          incident-hold          | {'holdFor':'supplier'}                                | supplier            | required
          incident-resolve       | {'resolutionCode':'fixed','causeCode':'user'}         | resolution          | required
          incident-resolve       | {'resolutionCode':'workaround','causeCode':'user','resolution':'Webmail'} | workaround | required
          incident-confirm       | {'resolutionAccepted':'no'}                           | commentPublic       | required
          incident-acknowledge   | {}                                                    | commentInternal     | required
          """)
  void aPoorAnswerIsRefusedAtItsField(String form, String answers, String field, String code) {
    assertThat(check(form, answers).errors())
        .hasSize(1)
        .first()
        .matches(error -> error.field().equals(field))
        .matches(error -> code.equals("*") || error.code().equals(code));
  }

  @Test
  void aReportThatSaysNothingOfImpactAndUrgencyCountsAsMedium() {
    assertThat(check("incident-report", "{'title':'No mail'}").values())
        .containsEntry("impact", "MEDIUM")
        .containsEntry("urgency", "MEDIUM")
        .containsEntry("contactType", "portal");
  }

  @Test
  void aDuplicateNeedsNoClassification() {
    Checked checked =
        check(
            "incident-triage",
            "{'triageOutcome':'duplicate','duplicateOf':'INC-000001','category':'email'}");

    assertThat(checked.errors()).isEmpty();
    assertThat(checked.values()).doesNotContainKey("category");
  }

  @Test
  void fieldsThatNameAnotherWorkItemBecomeLinks() {
    assertThat(form("incident-triage").fields())
        .filteredOn(field -> field.properties().containsKey("link"))
        .extracting(FormField::key)
        .containsExactly("duplicateOf", "parentIncident", "problem");
  }

  private static Checked check(String form, String answers) {
    Map<String, Object> known = new HashMap<>();
    if (!form.equals("incident-report")) {
      known.putAll(
          Map.of(
              "title", "No mail", "description", "Since nine", "resolution", "", "impact", "LOW"));
      known.put("urgency", "LOW");
    }
    try {
      return form(form).check(JSON.readValue(answers, new TypeReference<>() {}), known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Form form(String id) {
    try {
      return Form.parse(Files.readString(Path.of("forms/incident", id + ".form")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
