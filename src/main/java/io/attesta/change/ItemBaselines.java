package io.attesta.change;

/** Baselines of what changes and releases touched (8.2.6). */
public interface ItemBaselines {

  /**
   * Freezes the configuration items that the change or release names, as they are now, under its
   * number. One that names none has nothing to freeze.
   *
   * @throws io.attesta.shared.Refusal {@code baseline-exists} (409) when it was taken before
   */
  void take(String number);
}
