package io.attesta.catalogue;

/** Knows which releases may bring a service into operation. */
public interface ServiceReadiness {

  /**
   * Refuses a release that has not brought out a change for the service with passed tests.
   *
   * @param release number of the release
   * @throws io.attesta.shared.Refusal {@code not-ready} (409) with what is missing
   */
  void mustBeReady(String service, String release);
}
