package io.attesta.change;

import io.attesta.shared.Now;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Standard changes to try the service with. */
@Component
@Profile("local")
class DemoTemplates implements InitializingBean {

  private static final String OWNER = "change-manager";

  private final StandardTemplateTable templates;
  private final TransactionTemplate transaction;
  private final Now now;

  DemoTemplates(StandardTemplateTable templates, TransactionTemplate transaction, Now now) {
    this.templates = templates;
    this.transaction = transaction;
    this.now = now;
  }

  @Override
  public void afterPropertiesSet() {
    transaction.executeWithoutResult(
        status -> {
          add(
              "renew-certificate",
              "Renew a certificate",
              List.of("certificate"),
              "1. Order the certificate with the same names.\n2. Install it beside the old one.\n"
                  + "3. Switch over and check the chain from outside.",
              "The old certificate is still installed: switch back to it.");
          add(
              "add-disk-space",
              "Add disk space to a virtual machine",
              List.of("virtual-machine", "storage"),
              "1. Check the free space of the storage.\n2. Enlarge the disk online.\n"
                  + "3. Grow the file system.",
              "Take a snapshot before; return to it when the file system does not grow.");
          add(
              "restart-application",
              "Restart an application after hours",
              List.of("application", "middleware"),
              "1. Announce it to the users.\n2. Stop and start in the order of the run book.\n"
                  + "3. Run the smoke test.",
              "Start the second node and direct the users to it.");
        });
  }

  private void add(
      String key, String title, List<String> classes, String plan, String backOutPlan) {
    StandardTemplate template =
        StandardTemplate.written(
                key,
                title,
                "Approved once by the change advisory board.",
                null,
                classes,
                plan,
                "Done monthly without failure.",
                backOutPlan,
                "tasks",
                "LOW",
                OWNER,
                1)
            .draftOf(OWNER, now.get())
            .standing(StandardTemplate.IN_FORCE, now.get());
    if (templates.add(template)) {
      templates.note(template, "Part of the demonstration", "admin", null);
    }
  }
}
