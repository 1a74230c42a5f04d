package io.marquee.booking.tickets.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one document: Liberation Sans (SIL Open Font License), of which only the used letters are embedded. */
record PdfFonts(PDFont regular, PDFont bold, PrintableText printable) {

    private static final String REGULAR = "/liberation/LiberationSans-Regular.ttf";
    private static final String BOLD = "/liberation/LiberationSans-Bold.ttf";

    static PdfFonts of(PDDocument document) {
        var regular = load(document, REGULAR);
        var bold = load(document, BOLD);
        return new PdfFonts(
                regular, bold, new PrintableText(character -> has(regular, character) && has(bold, character)));
    }

    private static PDType0Font load(PDDocument document, String path) {
        try (InputStream font = PdfFonts.class.getResourceAsStream(path)) {
            if (font == null) {
                throw new IllegalStateException("The font " + path + " is not in this archive");
            }
            return PDType0Font.load(document, font);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + path + " cannot be read", e);
        }
    }

    private static boolean has(PDType0Font font, int character) {
        try {
            return font.hasGlyph(character) && font.encode(Character.toString(character)).length > 0;
        } catch (IllegalArgumentException e) {
            // How the font says that it has no such letter.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("The font in memory cannot be read", e);
        }
    }
}
