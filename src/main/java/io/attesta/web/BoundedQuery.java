package io.attesta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Asks the engine for a limited number of results where the caller forgot to. The engine refuses
 * unlimited queries, and its own web applications send some.
 */
class BoundedQuery extends HttpServletRequestWrapper {

  /** The engine's own limit. */
  private static final String LIMIT = "maxResults=500";

  BoundedQuery(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getQueryString() {
    String query = super.getQueryString();
    if (query == null || query.isEmpty()) {
      return LIMIT;
    }
    return query.contains("maxResults=") ? query : query + "&" + LIMIT;
  }
}
