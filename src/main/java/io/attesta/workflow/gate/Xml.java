package io.attesta.workflow.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XML read without anything that reaches outside the file. */
final class Xml {

  static final String CAMUNDA_BPMN = "http://camunda.org/schema/1.0/bpmn";
  static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
  static final String MODELER = "http://camunda.org/schema/modeler/1.0";

  private Xml() {}

  /** The file declares a document type. */
  static final class DoctypeException extends Exception {
    DoctypeException(Throwable cause) {
      super(cause);
    }
  }

  /** The file is no well-formed XML. */
  static final class SyntaxException extends Exception {
    SyntaxException(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  static Document parse(byte[] content) throws DoctypeException, SyntaxException {
    try {
      return builder().parse(new ByteArrayInputStream(content));
    } catch (SAXException e) {
      if (String.valueOf(e.getMessage()).contains("DOCTYPE")) {
        throw new DoctypeException(e);
      }
      throw new SyntaxException(e);
    } catch (IOException e) {
      throw new SyntaxException(e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setAttribute("jdk.xml.maxElementDepth", "100");
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Visits every element, outermost first. */
  static void each(Document document, Consumer<Element> visit) {
    each(document.getDocumentElement(), visit);
  }

  static void each(Element element, Consumer<Element> visit) {
    visit.accept(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        each(inner, visit);
      }
    }
  }

  /** Id of the element or of the nearest one around it that has one. */
  static String idOf(Node node) {
    for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
      if (!element.getAttribute("id").isEmpty()) {
        return element.getAttribute("id");
      }
    }
    return null;
  }
}
