package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class RoleMatrixTest {

  private static final Map<String, Caller> BROWSERS = new HashMap<>();

  @LocalServerPort int port;

  /** 200 and 404 mean let in; what is there to see is then the engine's business. */
  @ParameterizedTest
  @CsvSource({
    "agent,             POST, /engine-rest/task,                              200",
    "requester,         POST, /engine-rest/task,                              200",
    "auditor,           GET,  /engine-rest/task/count,                        200",
    "agent,             GET,  /engine-rest/task/none,                         404",
    "agent,             POST, /engine-rest/task/create,                       403",
    "agent,             GET,  /engine-rest/history/process-instance,          403",
    "auditor,           GET,  /engine-rest/history/process-instance,          200",
    "process-owner,     POST, /engine-rest/history/activity-instance,         200",
    "requester,         GET,  /engine-rest/history/task,                      403",
    "integrator,        POST, /engine-rest/external-task,                     200",
    "agent,             POST, /engine-rest/external-task/fetchAndLock,        403",
    "agent,             POST, /engine-rest/message,                           403",
    "admin,             POST, /engine-rest/deployment/create,                 403",
    "admin,             GET,  /engine-rest/deployment,                        403",
    "admin,             GET,  /engine-rest/user,                              403",
    "admin,             POST, /engine-rest/authorization/create,              403",
    "admin,             POST, /engine-rest/filter/create,                     403",
    "integrator,        POST, /engine-rest/modification/execute,              403",
    "integrator,        POST, /engine-rest/migration/execute,                 403",
    "integrator,        POST, /engine-rest/signal,                            403",
    "agent,             PUT,  /engine-rest/task/none/variables/group,         403",
    "integrator,        PUT,  /engine-rest/process-instance/x/variables/y,    403",
    "agent,             DELETE, /engine-rest/process-instance/x,              403",
    "agent,             POST, /engine-rest/engine/default/task,               403",
    "admin,             GET,  /engine-rest/telemetry/configuration,           403",
    "admin,             GET,  /engine-rest/schema/log,                        403",
    "admin,             GET,  /actuator/prometheus,                           404",
    "agent,             GET,  /actuator/prometheus,                           403",
    "requester,         GET,  /api/v1/services,                               200",
    "agent,             GET,  /api/v1/customers,                              200",
    "requester,         GET,  /api/v1/customers,                              404",
    "agent,             GET,  /api/v1/known-errors,                           200",
    "technician,        GET,  /api/v1/known-errors,                           200",
    "auditor,           GET,  /api/v1/known-errors,                           200",
    "cab-1,             GET,  /api/v1/known-errors,                           403",
    "requester,         GET,  /api/v1/known-errors,                           403",
    "admin,             GET,  /api/v1/failed-deliveries,                      200",
    "admin,             GET,  /api/v1/failed-steps,                           200",
    "auditor,           GET,  /api/v1/failed-deliveries,                      403",
    "process-owner,     GET,  /api/v1/failed-steps,                           403",
    "auditor,           GET,  /api/v1/operator-acts,                          200",
    "agent,             GET,  /api/v1/operator-acts,                          403",
    "agent,             GET,  /api/v1/no-such-thing,                          404",
    "agent,             GET,  /no-such-page,                                  401",
  })
  void aScriptReachesWhatItsRoleMay(String user, String method, String path, int status) {
    var answer = Caller.script(port, user).call(method, path, body(method));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "agent,         GET,    /camunda/app/tasklist/default/,                                200",
    "requester,     GET,    /camunda/app/tasklist/default/,                                200",
    "auditor,       GET,    /camunda/app/cockpit/default/,                                 200",
    "agent,         GET,    /camunda/app/cockpit/default/,                                 403",
    "agent,         GET,    /camunda/app/admin/default/,                                   403",
    "admin,         GET,    /camunda/app/admin/default/,                                   200",
    "agent,         POST,   /camunda/api/engine/engine/default/task/count,                 200",
    "agent,         POST,   /camunda/api/engine/engine/default/task/create,                403",
    "admin,         POST,   /camunda/api/engine/engine/default/deployment/create,          403",
    "admin,         POST,   /camunda/api/engine/engine/default/authorization/create,       403",
    "agent,         POST,   /camunda/api/engine/engine/default/filter/create,              403",
    "agent,         PUT,    /camunda/api/engine/engine/default/task/x/variables/group,     403",
    "agent,         PUT,    /camunda/api/engine/engine/default/process-instance/x/variables/y, 403",
    "agent,         POST,   /camunda/api/engine/engine/default/process-instance/x/modification, 403",
    "process-owner, POST,   /camunda/api/engine/engine/default/migration/execute,          403",
    "process-owner, DELETE, /camunda/api/engine/engine/default/process-instance/x,         403",
    "agent,         POST,   /camunda/api/engine/engine/default/user/create,                403",
    "agent,         PUT,    /camunda/api/engine/engine/default/user/admin/credentials,     403",
    "admin,         POST,   /camunda/api/admin/auth/user/default/login/tasklist,           403",
    "admin,         POST,   /camunda/api/admin/setup/default/user/create,                  403",
    "admin,         GET,    /camunda/api/engine/engine/default/schema/log,                 403",
  })
  void aBrowserReachesWhatItsRoleMay(String user, String method, String path, int status) {
    Caller browser = BROWSERS.computeIfAbsent(user + port, u -> Caller.browser(port, user));
    if (browser.cookie("XSRF-TOKEN").isEmpty()) {
      browser.get("/camunda/app/tasklist/default/");
    }
    var answer =
        browser.call(method, path, body(method), "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN") + "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  private static String body(String method) {
    return method.equals("POST") || method.equals("PUT") ? "{}" : null;
  }
}
