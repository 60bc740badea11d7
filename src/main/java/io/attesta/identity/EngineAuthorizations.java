package io.attesta.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the authorisations of groups in the engine what is wanted, and nothing else. */
@Component
class EngineAuthorizations {

  /** Any number will do, as long as nothing else in this database uses it. */
  private static final long LOCK = 7_301_001;

  private final AuthorizationService engine;
  private final JdbcClient jdbc;

  EngineAuthorizations(AuthorizationService engine, JdbcClient jdbc) {
    this.engine = engine;
    this.jdbc = jdbc;
  }

  /** All group authorisations on one resource become exactly those of {@code wanted}. */
  @Transactional
  public void settle(Resource resource, String resourceId, Collection<Grant> wanted) {
    lock();
    List<Authorization> existing =
        engine
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .resourceType(resource)
            .resourceId(resourceId)
            .list()
            .stream()
            .filter(a -> a.getGroupId() != null)
            .toList();
    Map<String, Grant> byGroup =
        wanted.stream().collect(Collectors.toMap(Grant::group, Function.identity()));
    for (Authorization old : existing) {
      if (!byGroup.containsKey(old.getGroupId())) {
        engine.deleteAuthorization(old.getId());
      }
    }
    Map<String, Authorization> byOwner =
        existing.stream().collect(Collectors.toMap(Authorization::getGroupId, a -> a));
    wanted.forEach(grant -> give(grant, byOwner.get(grant.group())));
  }

  private void give(Grant grant, Authorization existing) {
    Permission[] permissions = grant.permissions().toArray(Permission[]::new);
    if (existing != null
        && sum(existing.getPermissions(permissions)) == sum(permissions)
        && sum(existing) == sum(permissions)) {
      return;
    }
    Authorization target = existing;
    if (target == null) {
      target = engine.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      target.setGroupId(grant.group());
      target.setResource(grant.resource());
      target.setResourceId(grant.resourceId());
    }
    target.setPermissions(permissions);
    engine.saveAuthorization(target);
  }

  private static int sum(Permission... permissions) {
    int bits = 0;
    for (Permission permission : permissions) {
      bits |= permission.getValue();
    }
    return bits;
  }

  private static int sum(Authorization authorization) {
    return ((org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity) authorization)
        .getPermissions();
  }

  /** Nodes that start together take turns; the lock goes with the transaction. */
  private void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> 0).list();
  }
}
