package io.attesta.work;

import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Comments, links and attachments of a work item over REST. */
@RestController
@RequestMapping("/api/v1/work-items/{number}")
@Tag(name = "Work items")
class ConversationController {

  record NewComment(String visibility, String text) {}

  record NewLink(String type, String to) {}

  record Listed<T>(List<T> items, String next) {}

  private final KeptWorkItems items;
  private final WorkItemUse use;
  private final Conversation conversation;
  private final Links links;
  private final Attachments attachments;
  private final Visibility visibility;
  private final Turns turns;
  private final IdempotentCalls calls;

  ConversationController(
      KeptWorkItems items,
      WorkItemUse use,
      Conversation conversation,
      Links links,
      Attachments attachments,
      Visibility visibility,
      Turns turns,
      IdempotentCalls calls) {
    this.items = items;
    this.use = use;
    this.conversation = conversation;
    this.links = links;
    this.attachments = attachments;
    this.visibility = visibility;
    this.turns = turns;
    this.calls = calls;
  }

  private ResponseEntity<?> inTurn(
      String number, String key, String request, Supplier<ResponseEntity<?>> useCase) {
    return turns.on(number, () -> calls.run(key, request, useCase));
  }

  @GetMapping("/comments")
  @Operation(summary = "Comments, oldest first; internal ones for those who work on it")
  Listed<Conversation.Comment> comments(@PathVariable String number) {
    WorkItem item = items.read(number);
    return new Listed<>(conversation.of(item, visibility.readsInternal(item)), null);
  }

  @PostMapping("/comments")
  @Operation(summary = "Add a comment")
  ResponseEntity<?> comment(
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestBody NewComment comment) {
    if (comment.text() == null || comment.text().isBlank()) {
      throw Refusal.invalidField("text", "required", "A comment needs a text");
    }
    String text = Texts.checked("text", comment.text(), 20_000);
    return inTurn(
        number,
        key,
        "POST comments " + number + Journal.json(comment),
        () -> {
          WorkItem item = items.write(number);
          String visible = visible(item, comment.visibility());
          Conversation.Comment added = conversation.add(item, visible, text);
          use.heard(item, visible);
          return ResponseEntity.status(HttpStatus.CREATED).body(added);
        });
  }

  /** What a requester writes is public; saying nothing means public too. */
  private String visible(WorkItem item, String asked) {
    String visible = asked == null ? "PUBLIC" : asked.toUpperCase(Locale.ROOT);
    if (!visible.equals("PUBLIC") && !visible.equals("INTERNAL")) {
      throw Refusal.invalidField("visibility", "unknown-visibility", "PUBLIC or INTERNAL");
    }
    boolean own = visibility.scope().person().equals(item.requester) && visible.equals("PUBLIC");
    if (!own) {
      visibility.mustWork(item);
    }
    return visible;
  }

  @GetMapping("/links")
  @Operation(summary = "Links from and to the work item")
  Listed<Links.Link> links(@PathVariable String number) {
    return new Listed<>(links.of(items.read(number)), null);
  }

  @PostMapping("/links")
  @Operation(summary = "Link with another work item")
  ResponseEntity<?> link(
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestBody NewLink link) {
    if (link.type() == null || link.to() == null) {
      throw Refusal.invalidField(
          link.type() == null ? "type" : "to", "required", "type and to are required");
    }
    return inTurn(
        number,
        key,
        "POST links " + number + Journal.json(link),
        () -> {
          WorkItem item = items.write(number);
          visibility.mustWork(item);
          links.add(item, link.type(), link.to(), "to");
          return ResponseEntity.status(HttpStatus.CREATED).body(new Listed<>(links.of(item), null));
        });
  }

  /** Nobody loses anything by it, so it does not ask for the version that was read. */
  @DeleteMapping("/links/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Take away a link that the work item has")
  void unlink(@PathVariable String number, @PathVariable long id) {
    turns.on(number, () -> use.unlink(number, id));
  }

  @GetMapping("/attachments")
  @Operation(summary = "Attachments; internal ones for those who work on it")
  Listed<Attachments.Attachment> attachments(@PathVariable String number) {
    WorkItem item = items.read(number);
    return new Listed<>(attachments.of(item, visibility.readsInternal(item)), null);
  }

  @PostMapping(path = "/attachments", consumes = "multipart/form-data")
  @Operation(summary = "Attach a file")
  ResponseEntity<?> attach(
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) String key,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "PUBLIC") String visibility)
      throws IOException {
    byte[] bytes = file.getBytes();
    return inTurn(
        number,
        key,
        "POST attachments "
            + Journal.json(
                Arrays.asList(
                    number,
                    file.getOriginalFilename(),
                    file.getContentType(),
                    visibility,
                    Attachments.sha256(bytes))),
        () -> {
          WorkItem item = items.write(number);
          String visible = visible(item, visibility);
          return ResponseEntity.status(HttpStatus.CREATED)
              .body(
                  attachments.add(
                      item, file.getOriginalFilename(), file.getContentType(), visible, bytes));
        });
  }

  /** Always a download: nothing that somebody uploaded is shown as a page of ours. */
  @GetMapping("/attachments/{id}")
  @Operation(summary = "Download an attachment")
  @Transactional(readOnly = true)
  public ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable long id) {
    WorkItem item = items.read(number);
    var content = attachments.content(item, id, visibility.readsInternal(item));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(content.attachment().name(), java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CONTENT_TYPE, content.attachment().mediaType())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox")
        .body(content.bytes());
  }
}
