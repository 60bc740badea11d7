package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedQueryTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none,                          maxResults=500",
        "a=b,                           a=b&maxResults=500",
        "maxResults=2000&a=b,           maxResults=500&a=b",
        "a=b&maxResults=501,            a=b&maxResults=500",
        "maxResults=500,                maxResults=500",
        "maxResults=15&a=b,             maxResults=15&a=b",
        "maxResults=99999999999,        maxResults=500",
        "maxResults=x,                  maxResults=x",
        "maxResults=1&maxResults=2000,  maxResults=1&maxResults=2000",
        "notmaxResults=2000,            notmaxResults=2000&maxResults=500"
      })
  void theEngineIsNeverAskedForMoreThanItGives(String asked, String passed) {
    assertThat(BoundedQuery.bounded(asked)).isEqualTo(passed);
  }
}
