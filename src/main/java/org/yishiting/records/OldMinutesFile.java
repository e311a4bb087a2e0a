package org.yishiting.records;

import static org.yishiting.base.RuleViolation.require;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;

/** Reads the words out of a DOCX or a plain text, known by content and not by name. */
final class OldMinutesFile {

    private static final int LONGEST_TITLE = 100;
    private static final int MOST_XML = 40 * 1024 * 1024;
    private static final String WORDS = "word/document.xml";
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\s*(?:年|[-/.])\\s*(\\d{1,2})\\s*(?:月|[-/.])\\s*(\\d{1,2})");

    private OldMinutesFile() {}

    /** Refuses with {@code records.import.kind} what is neither, and with {@code records.import.empty} what has no words. */
    static OldMinutesText read(byte[] file) {
        var text = (file.length > 1 && file[0] == 'P' && file[1] == 'K' ? docx(file) : plain(file)).lines().map(String::strip).filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
        require(!text.isEmpty(), "records.import.empty");
        var first = text.lines().findFirst().orElse("");
        return new OldMinutesText(first.substring(0, Math.min(LONGEST_TITLE, first.length())), date(text), text);
    }

    private static @Nullable LocalDate date(String text) {
        var found = DATE.matcher(text);
        while (found.find()) {
            try {
                return LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
            } catch (DateTimeException _) {
                // Looks like a date and is none; the next one may be.
            }
        }
        return null;
    }

    /** Old offices wrote GB 18030; what is UTF-8 says so itself. */
    private static String plain(byte[] file) {
        for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                require(text.chars().noneMatch(it -> it < ' ' && it != '\n' && it != '\r' && it != '\t' && it != '\f'), "records.import.kind");
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException _) {
                // Then it is the other one.
            }
        }
        throw new RuleViolation("records.import.kind");
    }

    private static String docx(byte[] file) {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var entry = zip.getEntry(WORDS);
            if (entry != null) {
                var xml = zip.getInputStream(entry).readNBytes(MOST_XML + 1);
                require(xml.length <= MOST_XML, "records.import.kind");
                return words(new ByteArrayInputStream(xml));
            }
        } catch (IOException | XMLStreamException | RuntimeException _) {
            // No document of Word; a reader of XML throws much that is not declared at what is broken.
        }
        throw new RuleViolation("records.import.kind");
    }

    private static String words(InputStream xml) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(xml);
        var text = new StringBuilder();
        var inText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (reader.getLocalName()) {
                        case "t" -> inText = true;
                        case "tab" -> text.append(' ');
                        case "br", "cr" -> text.append('\n');
                        default -> { }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (reader.getLocalName().equals("t")) {
                        inText = false;
                    } else if (reader.getLocalName().equals("p")) {
                        text.append('\n');
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText) {
                        text.append(reader.getText());
                    }
                }
                default -> { }
            }
        }
        return text.toString();
    }
}
