package io.attesta.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
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

/** The forms of changes as they ship: what completes them and what they refuse. */
class ChangeFormsTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          change-request            | {'title':'New certificate','reason':'It expires','plannedStart':'2027-01-10T20:00Z','plannedEnd':'2027-01-10T22:00Z','implementationPlan':'Swap','backOutPlan':'Swap back'}
          change-request            | {'title':'New certificate','reason':'It expires','plannedStart':'2027-01-10T20:00Z','plannedEnd':'2027-01-10T22:00Z','changeType':'standard','standardTemplate':'renew-certificate'}
          change-assess             | {'assessment':'refuse','commentPublic':'Replaced next month'}
          change-assess             | {'assessment':'moreInformation','commentPublic':'What was tested?'}
          change-assess             | {'assessment':'accept','changeType':'normal','complexity':'LOW'}
          change-plan-transition    | {'transitionPlan':'Built in May, tested in June'}
          change-supply-information | {'commentPublic':'All of it'}
          change-authorise          | {'authorisation':'approved'}
          change-authorise          | {'authorisation':'rejected','commentInternal':'Not now'}
          change-vote               | {'vote':'approve'}
          change-vote               | {'vote':'needsInformation','voteComment':'Which site?'}
          change-resolve-conflict   | {'conflictResolution':'accept','commentInternal':'Agreed'}
          change-resolve-conflict   | {'conflictResolution':'moveWindow'}
          change-await-window       | {'commentInternal':'Supplier is late'}
          change-go-no-go           | {'goNoGo':'go','commentInternal':'Cleared'}
          change-await-release      | {'commentInternal':'Done by the supplier'}
          change-implement          | {'implementationNotes':'Swapped at ten'}
          change-verify             | {'verificationEvidence':'Chain is complete','changeOutcome':'successful'}
          change-back-out           | {'backOutNotes':'Swapped back'}
          change-verify-back-out    | {'verificationEvidence':'As before','changeOutcome':'backedOut'}
          change-post-implementation-review | {'objectivesMet':'yes','riskAssessedRight':'tooLow'}
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
          change-request            | {'title':'New certificate','reason':'It expires','plannedStart':'tomorrow','plannedEnd':'2027-01-10T22:00Z','changeType':'standard','standardTemplate':'a'} | plannedStart | not-a-datetime
          change-request            | {'title':'New certificate','reason':'It expires','plannedStart':'2027-01-10T20:00Z','plannedEnd':'2027-01-10T22:00Z','changeType':'standard'} | standardTemplate | required
          change-request            | {'title':'New certificate','reason':'It expires','plannedStart':'2027-01-10T20:00Z','plannedEnd':'2027-01-10T22:00Z','implementationPlan':'Swap'} | backOutPlan | required
          change-request            | {'title':'New certificate','reason':'It expires','plannedStart':'2027-01-10T20:00Z','plannedEnd':'2027-01-10T22:00Z','changeType':'standard','standardTemplate':'a','deployment':'withRelease','release':'4.2'} | release | pattern
          change-assess             | {'assessment':'refuse'}                | commentPublic       | required
          change-authorise          | {'authorisation':'rejected'}           | commentInternal     | required
          change-vote               | {'vote':'reject','voteComment':'no'}   | voteComment         | min-length
          change-vote               | {'vote':'perhaps'}                     | vote                | *
          change-resolve-conflict   | {'conflictResolution':'accept'}        | commentInternal     | required
          change-go-no-go           | {'goNoGo':'go'}                        | commentInternal     | required
          change-verify             | {'verificationEvidence':'Looked','changeOutcome':'failed'} | outcomeReason | required
          change-verify             | {'verificationEvidence':'Looked','changeOutcome':'backedOut'} | changeOutcome | *
          change-verify-back-out    | {'verificationEvidence':'Looked','changeOutcome':'successful'} | changeOutcome | *
          change-post-implementation-review | {'objectivesMet':'no','riskAssessedRight':'yes'} | reviewToImprove | required
          """)
  void aPoorAnswerIsRefusedAtItsField(String form, String answers, String field, String code) {
    assertThat(check(form, answers).errors())
        .hasSize(1)
        .first()
        .matches(error -> error.field().equals(field))
        .matches(error -> code.equals("*") || error.code().equals(code));
  }

  @Test
  void aStandardChangeTakesItsPlanFromTheTemplate() {
    Checked checked =
        check(
            "change-request",
            "{'title':'New certificate','reason':'It expires','plannedStart':'2027-01-10T20:00Z',"
                + "'plannedEnd':'2027-01-10T22:00Z','changeType':'standard','standardTemplate':'a',"
                + "'implementationPlan':'My own way'}");

    assertThat(checked.errors()).isEmpty();
    assertThat(checked.values()).doesNotContainKey("implementationPlan");
  }

  @Test
  void whoeverVotesSeesImpactAndConflicts() {
    assertThat(form("change-vote").mentions())
        .contains("impactedServices", "conflictSummary", "backOutPlan", "votesSummary");
  }

  private static Checked check(String form, String answers) {
    Map<String, Object> known = new HashMap<>();
    if (!form.equals("change-request")) {
      known.put("plannedStart", "2027-01-10T20:00Z");
      known.put("plannedEnd", "2027-01-10T22:00Z");
    }
    try {
      return form(form).check(JSON.readValue(answers, new TypeReference<>() {}), known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Form form(String id) {
    try {
      return Form.parse(Files.readString(Path.of("forms/change", id + ".form")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
