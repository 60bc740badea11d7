package io.attesta.workflow.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** A JUEL expression as the engine's own parser sees it. */
final class Juel {

  private static final Builder PARSER =
      new Builder(
          Builder.Feature.METHOD_INVOCATIONS,
          Builder.Feature.VARARGS,
          Builder.Feature.NULL_PROPERTIES);

  private Juel() {}

  /**
   * Reads an expression or a text with expressions in it.
   *
   * @throws IllegalArgumentException when it does not parse
   */
  static Node parse(String text) {
    try {
      return PARSER.build(text).getRoot();
    } catch (TreeBuilderException e) {
      throw new IllegalArgumentException("does not parse: " + e.getMessage(), e);
    }
  }

  static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (int i = 0; i < node.getCardinality(); i++) {
      if (node.getChild(i) != null) {
        children.add(node.getChild(i));
      }
    }
    return children;
  }

  /** Name behind the dot; the tree prints it and offers it in no other way. */
  static String property(AstDot dot) {
    return dot.toString().substring(1).trim();
  }

  static String name(AstIdentifier identifier) {
    return identifier.getName();
  }

  static String name(AstFunction function) {
    return function.getName();
  }

  static Node target(AstMethod method) {
    return method.getChild(0);
  }

  static Node arguments(AstMethod method) {
    return method.getChild(1);
  }
}
