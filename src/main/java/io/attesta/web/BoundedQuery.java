package io.attesta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the engine for no more results than it gives. It refuses queries without a limit or with a
 * higher one, and its own web applications send both.
 */
class BoundedQuery extends HttpServletRequestWrapper {

  /** The engine's own limit. */
  private static final int MOST = 500;

  private static final Pattern WANTED = Pattern.compile("(?<=^|&)maxResults=([^&]*)");

  BoundedQuery(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getQueryString() {
    return bounded(super.getQueryString());
  }

  static String bounded(String query) {
    if (query == null || query.isEmpty()) {
      return "maxResults=" + MOST;
    }
    Matcher wanted = WANTED.matcher(query);
    if (!wanted.find()) {
      return query + "&maxResults=" + MOST;
    }
    boolean tooMany = wanted.group(1).matches("\\d{4,}|[5-9]\\d\\d");
    return tooMany ? wanted.replaceAll("maxResults=" + MOST) : query;
  }
}
