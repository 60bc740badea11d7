package io.attesta.reporting.report;

import java.time.Instant;
import java.util.List;

/**
 * Who got a report, and when.
 *
 * @param recipient id of the person, or mail address of the contact
 * @param decidedAt when it was to be sent
 * @param noticedAt when it was put into the person's inbox of notifications; null for contacts
 * @param mailedAt when the mail server took the mail; null as long as it has not
 * @param unsent why it will not be mailed: {@code no-mail-server}, {@code no-address}, {@code
 *     no-longer-a-contact}; null otherwise
 */
record ReportDelivery(
    long id,
    long report,
    String schedule,
    ReportSchedule.ReportRecipient.Kind kind,
    String recipient,
    List<ReportFormat> formats,
    String language,
    Instant decidedAt,
    Instant noticedAt,
    Instant mailedAt,
    String unsent) {}
