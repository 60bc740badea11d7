package io.attesta.change.updates;

/** Writes what a change has planned to change of the configuration, and takes it back. */
public interface ConfigurationUpdates {

  /**
   * Writes all planned updates of the change under its authority, or none.
   *
   * @throws io.attesta.shared.Refusal when one of them is not allowed or not possible any more
   */
  void apply(String number);

  /**
   * Takes back what was applied, as new versions. What somebody has edited since is left as it is
   * and reported: in the journal, to the change managers and as the fact {@code
   * configurationNotTakenBack}.
   */
  void takeBack(String number);
}
