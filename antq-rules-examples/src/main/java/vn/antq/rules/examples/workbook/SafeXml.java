package vn.antq.rules.examples.workbook;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the XML of a workbook may not hold though its reader would take it. */
final class SafeXml {

  static final int MAX_CELLS = 200_000;
  static final int MAX_ROW = 20_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int MAX_TEXT = 40_000;
  private static final int MAX_DEPTH = 100;

  /** A column beyond ZZ would make the reader fill the row up to it. */
  private static final Pattern CELL = Pattern.compile("[A-Z]{1,2}[1-9]\\d{0,6}");

  private static final Pattern ROW = Pattern.compile("[1-9]\\d{0,6}");

  private final String part;
  private int cells;

  private SafeXml(String part) {
    this.part = part;
  }

  /**
   * Looks through one part.
   *
   * @throws SafeArchive.Refused if it holds what is not to be read
   * @throws XMLStreamException if it is not well-formed
   * @throws CharacterCodingException if it is not UTF-8
   */
  static void check(String part, byte[] content)
      throws XMLStreamException, CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new SafeArchive.Refused("Tệp dẫn ra ngoài (" + systemId + ") nên không đọc.");
        });
    XMLStreamReader reader =
        factory.createXMLStreamReader(
            new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
    try {
      String encoding = reader.getCharacterEncodingScheme();
      if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
        throw new SafeArchive.Refused(
            "Tệp dùng bảng mã " + encoding + " (" + part + "); bảng tính cần mã UTF-8.");
      }
      new SafeXml(part).look(reader);
    } finally {
      reader.close();
    }
  }

  private void look(XMLStreamReader reader) throws XMLStreamException {
    int depth = 0;
    int text = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new SafeArchive.Refused(
                "Tệp có khai báo DTD hoặc thực thể XML (" + part + ") nên không đọc.");
        case XMLStreamConstants.START_ELEMENT -> {
          text = 0;
          if (++depth > MAX_DEPTH) {
            throw new SafeArchive.Refused("Nội dung của tệp lồng quá nhiều tầng nên không đọc.");
          }
          element(reader);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          text = 0;
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          text += reader.getTextLength();
          if (text > MAX_TEXT) {
            throw new SafeArchive.Refused(
                "Có ô dài hơn " + MAX_TEXT + " ký tự (" + part + ") nên không đọc.");
          }
        }
        default -> {}
      }
    }
  }

  private void element(XMLStreamReader reader) {
    String name = reader.getLocalName();
    String address = reader.getAttributeValue(null, "r");
    if (name.equals("c")) {
      if (++cells > MAX_CELLS) {
        throw new SafeArchive.Refused(
            "Có trang nhiều hơn " + MAX_CELLS + " ô; đây không phải bảng tính hồ sơ.");
      }
      check(address, CELL);
    } else if (name.equals("row")) {
      check(address, ROW);
      if (address != null && Integer.parseInt(address) > MAX_ROW) {
        throw new SafeArchive.Refused(
            "Có trang dài đến dòng "
                + address
                + "; bảng tính hồ sơ dài nhiều nhất "
                + MAX_ROW
                + " dòng. Hãy xóa các dòng thừa ở cuối trang.");
      }
    }
  }

  private static void check(@org.jspecify.annotations.Nullable String address, Pattern pattern) {
    if (address != null && !pattern.matcher(address).matches()) {
      throw new SafeArchive.Refused(
          "Ô hoặc dòng \""
              + (address.length() > 20 ? address.substring(0, 20) + "…" : address)
              + "\" nằm ngoài phạm vi của một bảng tính hồ sơ.");
    }
  }
}
