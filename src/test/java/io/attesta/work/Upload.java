package io.attesta.work;

import io.attesta.Rest;

/** A file as a browser's form sends it. */
record Upload(String name, String type, String content, String visibility) {

  static Upload text(String name, String content) {
    return new Upload(name, "text/plain", content, "PUBLIC");
  }

  Upload as(String otherType) {
    return new Upload(name, otherType, content, visibility);
  }

  Upload internal() {
    return new Upload(name, type, content, "INTERNAL");
  }

  Rest.Answer to(Rest by, String number) {
    String body =
        "--limit\r\nContent-Disposition: form-data; name=\"visibility\"\r\n\r\n"
            + visibility
            + "\r\n--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: "
            + type
            + "\r\n\r\n"
            + content
            + "\r\n--limit--\r\n";
    return by.call(
        "POST", Front.path(number, "/attachments"), body, "multipart/form-data; boundary=limit");
  }
}
