package io.attesta.change;

import java.util.List;

/** Votes of an authority about a change, as processes hold them. */
public interface Voting {

  /**
   * What the decision {@code change-authority} says of a vote.
   *
   * @param authority key of the authority
   * @param group group whose members vote; null opens a round without members, which ends without a
   *     quorum
   * @param quorum votes that are not abstentions and have to be cast
   * @param vetoGroup group whose members have a veto; null for none
   * @param period ISO 8601 duration until the deadline; null without one
   */
  record Rules(
      String category,
      String authority,
      String group,
      int quorum,
      String vetoGroup,
      String period) {}

  /**
   * Opens a round. Its members are those of the group at this moment, without requester and
   * implementer. A round that is still open is withdrawn.
   */
  void open(String number, Rules rules);

  /** Members of the open round, in their order. */
  List<String> members(String number);

  /** Who the task of a member is for: the member, or whom the member has named. */
  String voter(String number, String member);

  /**
   * Whether the outcome is certain, whatever the outstanding votes will be. Asked in a job that the
   * engine has begun already, so it neither waits for the work item nor reads it: the longer it
   * took, the more would be outdated of what the engine has read.
   *
   * @param workItem id of the change
   */
  boolean decided(long workItem);

  /** The deadline has passed. */
  void expire(String number);

  /** Reminds those who have not voted. */
  void remind(String number);

  /**
   * Closes the open round.
   *
   * @return its outcome; {@code noQuorum} when the decision still says {@code undecided}
   */
  String close(String number);
}
