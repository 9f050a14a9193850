package newsfold.sample;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements so that they are always well-formed. */
final class XmlDocument {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** What is written at one place; may fail as the writer does. */
    @FunctionalInterface
    interface Part {
        void write() throws XMLStreamException;
    }

    XmlDocument(String charset) throws XMLStreamException {
        writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, charset);
        writer.writeStartDocument(charset, "1.0");
    }

    /** An element; attributes as name, value, name, value. */
    void element(String name, Part inside, String... attributes) throws XMLStreamException {
        writer.writeCharacters("\n");
        writer.writeStartElement(name);
        attributes(attributes);
        inside.write();
        writer.writeEndElement();
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
        element(name, () -> writer.writeCharacters(text), attributes);
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeCharacters("\n");
        writer.writeEmptyElement(name);
        attributes(attributes);
    }

    byte[] bytes() throws XMLStreamException {
        writer.writeEndDocument();
        writer.flush();
        return bytes.toByteArray();
    }

    // prefixes are written as they stand; their declarations are attributes like others
    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
