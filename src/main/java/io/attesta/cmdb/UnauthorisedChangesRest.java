package io.attesta.cmdb;

import io.attesta.shared.KeyPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Unauthorised changes over REST, the latest first. */
@RestController
@RequestMapping("/api/v1/unauthorised-changes")
@Tag(name = "Configuration")
class UnauthorisedChangesRest {

  private final JdbcClient jdbc;
  private final ConfigurationAccess access;

  UnauthorisedChangesRest(JdbcClient jdbc, ConfigurationAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  @GetMapping
  @Operation(summary = "List edits that no change authorised")
  KeyPage<UnauthorisedChange> list(
      @RequestParam(required = false) String key,
      @RequestParam(required = false) String workItem,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    access.requireReader();
    int size = KeyPage.limit(limit);
    return KeyPage.of(
        jdbc.sql(
                """
                select id, key, what, objection, change_number, person, source, at, work_item
                from unauthorised_change
                where id < :before and (cast(:key as text) is null or key = :key)
                  and (cast(:workItem as text) is null or work_item = :workItem)
                order by id desc limit :limit""")
            .param("before", NumberCursor.of(cursor, Long.MAX_VALUE))
            .param("key", key)
            .param("workItem", workItem)
            .param("limit", size + 1)
            .query(UnauthorisedChange::row)
            .list(),
        size,
        change -> Long.toString(change.id()));
  }
}
