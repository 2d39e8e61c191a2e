package vn.antq.rules.explanation;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A page as its elements: what is not well-formed cannot be read at all. */
final class Page {

  private static final Set<String> APART = Set.of("td", "th", "li", "dt", "dd", "br", "caption");

  private final Document document;

  private Page(Document document) {
    this.document = document;
  }

  static Page of(String html) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return new Page(builder.parse(new InputSource(new StringReader(html))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("Not well-formed: " + e.getMessage(), e);
    }
  }

  /** Returns the elements with the given name, in order. */
  List<Element> elements(String name) {
    return elements(document.getElementsByTagName(name));
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** Returns the texts of the elements with the given name and style class. */
  List<String> texts(String name, String style) {
    return elements(name).stream()
        .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(style))
        .map(Page::text)
        .toList();
  }

  /** Returns every text on the page, the style sheet aside. */
  String text() {
    return text((Element) document.getElementsByTagName("body").item(0));
  }

  /** Returns the text of an element with single, ordinary spaces, also between cells. */
  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    append(element, text);
    return text.toString().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }

  private static void append(Node node, StringBuilder text) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      text.append(node.getNodeValue());
      return;
    }
    for (Node part = node.getFirstChild(); part != null; part = part.getNextSibling()) {
      append(part, text);
    }
    if (APART.contains(node.getNodeName())) {
      text.append(' ');
    }
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
