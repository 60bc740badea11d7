package io.attesta.change;

import java.time.Instant;
import java.util.List;

/**
 * A standard change: approved once, used often.
 *
 * @param service service it is for; null for any
 * @param ciClasses classes of the configuration items it may touch
 * @param implementationPlan the plan that was approved, as are the two texts after it
 * @param deployment {@code tasks}, {@code release} or {@code withRelease}
 * @param risk LOW, MEDIUM, HIGH or VERY_HIGH, as it was assessed when it was approved
 * @param owner person who answers for it
 * @param standing {@code draft}, {@code inForce} or {@code suspended}
 * @param standingSince since when
 * @param editedBy who wrote what is to be approved, and so cannot approve it
 */
record StandardTemplate(
    String key,
    String title,
    String description,
    String service,
    List<String> ciClasses,
    String implementationPlan,
    String testEvidence,
    String backOutPlan,
    String deployment,
    String risk,
    String owner,
    String standing,
    Instant standingSince,
    String editedBy,
    int version) {

  static final String DRAFT = "draft";
  static final String IN_FORCE = "inForce";
  static final String SUSPENDED = "suspended";

  boolean inForce() {
    return IN_FORCE.equals(standing);
  }

  /** As an editor wrote it; who that is and since when is added when it is kept. */
  static StandardTemplate written(
      String key,
      String title,
      String description,
      String service,
      List<String> ciClasses,
      String implementationPlan,
      String testEvidence,
      String backOutPlan,
      String deployment,
      String risk,
      String owner,
      int version) {
    return new StandardTemplate(
        key,
        title,
        description,
        service,
        List.copyOf(ciClasses),
        implementationPlan,
        testEvidence,
        backOutPlan,
        deployment,
        risk,
        owner,
        DRAFT,
        Instant.EPOCH,
        "",
        version);
  }

  /** The same as a draft of this editor. */
  StandardTemplate draftOf(String editor, Instant since) {
    return with(DRAFT, since, editor, version);
  }

  /** The same with another standing. */
  StandardTemplate standing(String other, Instant since) {
    return with(other, since, editedBy, version);
  }

  /** The same as it is stored after a change. */
  StandardTemplate next() {
    return with(standing, standingSince, editedBy, version + 1);
  }

  private StandardTemplate with(String other, Instant since, String editor, int number) {
    return new StandardTemplate(
        key,
        title,
        description,
        service,
        ciClasses,
        implementationPlan,
        testEvidence,
        backOutPlan,
        deployment,
        risk,
        owner,
        other,
        since,
        editor,
        number);
  }
}
