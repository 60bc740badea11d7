/** Effects that follow a commit: the outbox, notifications, mail. */
package io.attesta.integration;
