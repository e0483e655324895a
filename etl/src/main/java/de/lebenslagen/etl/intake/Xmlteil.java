package de.lebenslagen.etl.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part of a workbook element by element. A document type, and with it every entity that is
 * declared by someone, is refused; nothing is ever fetched. Names count without their prefix.
 */
final class Xmlteil implements AutoCloseable {

  /** A cell of Excel holds at most 32 767 characters. */
  private static final int LAENGSTER_TEXT = 1 << 17;

  /** Excel nests about ten elements; what a parser remembers of each would add up. */
  private static final int GROESSTE_TIEFE = 256;

  private static final XMLInputFactory FACTORY = createFactory();

  private final InputStream in;
  private final XMLStreamReader reader;
  private int tiefe;

  private Xmlteil(InputStream in, XMLStreamReader reader) {
    this.in = in;
    this.reader = reader;
  }

  /** One parser, whatever else is on the class path. */
  private static XMLInputFactory createFactory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("Nothing is resolved.");
        });
    return factory;
  }

  static Xmlteil open(Ziparchiv archiv, String name) throws IOException {
    InputStream in = archiv.open(name);
    try {
      return new Xmlteil(in, FACTORY.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      in.close();
      throw broken(e);
    }
  }

  /** Moves to the next begin or end of an element; false at the end. */
  boolean next() throws IOException {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw Ziparchiv.refuse("einen Teil mit eigener Dokumenttyp-Definition");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          requireFlach(++tiefe);
          return true;
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
          tiefe--;
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw broken(e);
    } catch (RuntimeException e) {
      throw Ziparchiv.refuse("einen beschädigten Teil", e); // the parser fails so on some input
    }
  }

  private static void requireFlach(int tiefe) throws Lesefehler {
    if (tiefe > GROESSTE_TIEFE) {
      throw Ziparchiv.refuse("Elemente, die tiefer ineinanderstecken als in einer Mappe üblich");
    }
  }

  /** Moves to the next begin of this element; false when there is none. */
  boolean find(String name) throws IOException {
    while (next()) {
      if (isBegin(name)) {
        return true;
      }
    }
    return false;
  }

  boolean isBegin(String name) {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT
        && reader.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals(name);
  }

  /** The attribute of the element at whose begin this stands. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** How many attributes the element has at whose begin this stands. */
  int attributeCount() {
    return reader.getAttributeCount();
  }

  /** The name of one of them, from 0. */
  String attributeName(int index) {
    return reader.getAttributeLocalName(index);
  }

  /** The value of one of them, from 0. */
  String attributeValue(int index) {
    return reader.getAttributeValue(index);
  }

  String getAttribute(String name) throws Lesefehler {
    return attribute(name)
        .orElseThrow(() -> Ziparchiv.refuse("ein Element ohne die Angabe " + name));
  }

  /** The text up to the end of the element at whose begin this stands. */
  String text() throws IOException {
    String result = "";
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
          tiefe--;
          return result;
        }
        if (event == XMLStreamConstants.START_ELEMENT
            || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw Ziparchiv.refuse("ein Element, wo nur Text stehen kann");
        }
        if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
          String part = reader.getText();
          result = result.isEmpty() ? part : result + part; // nearly always one part
        }
        if (result.length() > LAENGSTER_TEXT) {
          throw Ziparchiv.refuse("eine Zelle mit mehr als 131 072 Zeichen");
        }
      }
      throw Ziparchiv.refuse("einen Teil, der mitten im Text endet");
    } catch (XMLStreamException e) {
      throw broken(e);
    } catch (RuntimeException e) {
      throw Ziparchiv.refuse("einen beschädigten Teil", e);
    }
  }

  /** What our own stream refused comes through as it is. */
  private static IOException broken(XMLStreamException e) {
    Throwable nested = Objects.requireNonNullElse(e.getNestedException(), e);
    return nested instanceof Lesefehler refused
        ? refused
        : Ziparchiv.refuse("einen Teil, der kein gültiges XML ist", e);
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw broken(e);
    } finally {
      in.close();
    }
  }
}
