package io.attesta.imports;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XES log (IEEE 1849). Attributes of the trace are offered as {@code case:<key>} beside those of
 * the event; attributes nested in attributes are passed over. Document types are refused, so
 * neither an entity nor an external file is ever resolved.
 */
final class XesLogReader implements LogReader {

  private static final int DEEPEST = 64;
  private static final int MOST_ATTRIBUTES = 2_000;
  private static final Set<String> ATTRIBUTES =
      Set.of("string", "date", "int", "float", "boolean", "id");

  private final GuardedStream stream;
  private final XMLStreamReader xml;
  private Map<String, String> trace = Map.of();
  private Map<String, String> event;
  private long eventLine;
  private long count;
  private int depth;

  XesLogReader(GuardedStream stream) {
    this.stream = stream;
    try {
      this.xml = factory().createXMLStreamReader(stream);
      openRoot();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are refused");
        });
    return factory;
  }

  private void openRoot() throws XMLStreamException {
    while (step() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
        throw Refusal.invalid("log-empty", "The log is empty");
      }
    }
    if (!xml.getLocalName().equals("log")) {
      throw Refusal.invalid(
          "log-format", "Not an XES log: its root element is not <log> but another");
    }
  }

  @Override
  public Set<String> columns() {
    return Set.of();
  }

  @Override
  public LogRow next() {
    try {
      while (xml.hasNext()) {
        int type = step();
        if (type == XMLStreamConstants.START_ELEMENT) {
          enter();
        } else if (type == XMLStreamConstants.END_ELEMENT) {
          LogRow row = leave();
          if (row != null) {
            return row;
          }
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private int step() throws XMLStreamException {
    int type = xml.next();
    stream.recordDone();
    if (type == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
      throw Refusal.invalid("log-too-deep", at() + "elements are nested too deep");
    }
    if (type == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    if (type == XMLStreamConstants.DTD || type == XMLStreamConstants.ENTITY_REFERENCE) {
      throw Refusal.invalid("log-dtd-refused", at() + "document types and entities are refused");
    }
    return type;
  }

  private void enter() throws XMLStreamException {
    String name = xml.getLocalName();
    if (name.equals("trace")) {
      trace = new LinkedHashMap<>();
    } else if (name.equals("event")) {
      event = new LinkedHashMap<>(trace);
      eventLine = xml.getLocation().getLineNumber();
    } else if (ATTRIBUTES.contains(name)) {
      keep();
    } else {
      skip();
    }
  }

  private void keep() throws XMLStreamException {
    String key = xml.getAttributeValue(null, "key");
    String value = xml.getAttributeValue(null, "value");
    Map<String, String> target = event != null ? event : trace;
    if (key != null && value != null && (event != null || inTrace())) {
      target.put(event != null ? key : "case:" + key, value);
      if (target.size() > MOST_ATTRIBUTES) {
        throw Refusal.invalid("log-header", at() + "too many attributes");
      }
    }
    skip();
  }

  private boolean inTrace() {
    return depth == 3;
  }

  private void skip() throws XMLStreamException {
    int outside = depth - 1;
    while (depth > outside) {
      step();
    }
  }

  private LogRow leave() {
    String name = xml.getLocalName();
    if (name.equals("event")) {
      LogRow row = LogRow.of(++count, eventLine, event);
      event = null;
      return row;
    }
    if (name.equals("trace")) {
      trace = Map.of();
    }
    return null;
  }

  private String at() {
    return "Line " + xml.getLocation().getLineNumber() + ": ";
  }

  private static Refusal broken(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return Refusal.invalid("log-broken", "Line " + line + ": the log is not well-formed XML");
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      stream.close();
    }
  }
}
