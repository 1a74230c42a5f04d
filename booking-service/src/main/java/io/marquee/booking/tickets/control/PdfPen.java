package io.marquee.booking.tickets.control;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Draws on one page, in points (1/72 inch) from its lower left corner. Texts must be printable already. */
final class PdfPen {

    private static final float UNITS = 1000;
    private static final String ELLIPSIS = "…";

    private final PDPageContentStream page;

    PdfPen(PDPageContentStream page) {
        this.page = page;
    }

    /** How a text looks; size in points. */
    record Style(PDFont font, float size, Color colour) {

        float width(String text) {
            try {
                return font.getStringWidth(text) / UNITS * size;
            } catch (IOException e) {
                throw new UncheckedIOException("A font in memory cannot be read", e);
            }
        }

        /** The same style, smaller if the text is wider than that, but not below the least size. */
        Style fitting(String text, float width, float least) {
            var fitted = size * Math.min(1, width / width(text));
            return new Style(font, Math.max(least, fitted), colour);
        }
    }

    /** Something that PDFBox draws. */
    private interface Stroke {
        void draw() throws IOException;
    }

    void text(String text, float x, float y, Style style) {
        draw(() -> {
            page.beginText();
            page.setFont(style.font(), style.size());
            page.setNonStrokingColor(style.colour());
            page.newLineAtOffset(x, y);
            page.showText(text);
            page.endText();
        });
    }

    void textEndingAt(String text, float right, float y, Style style) {
        text(text, right - style.width(text), y, style);
    }

    void textCentredAt(String text, float middle, float y, Style style) {
        text(text, middle - style.width(text) / 2, y, style);
    }

    void box(float x, float y, float width, float height, Color colour) {
        draw(() -> {
            page.setNonStrokingColor(colour);
            page.addRect(x, y, width, height);
            page.fill();
        });
    }

    void dashedLine(float fromX, float toX, float y, Color colour) {
        draw(() -> {
            page.setStrokingColor(colour);
            page.setLineWidth(1);
            page.setLineDashPattern(new float[] {3, 4}, 0);
            page.moveTo(fromX, y);
            page.lineTo(toX, y);
            page.stroke();
        });
    }

    /** Draws a QR code as squares, so that it is sharp at every size. */
    void qrCode(QrCode code, float x, float y, float width) {
        var dot = width / code.size();
        draw(() -> {
            page.setNonStrokingColor(Color.BLACK);
            for (var row = 0; row < code.size(); row++) {
                for (var column = 0; column < code.size(); column++) {
                    if (code.isDark(column, row)) {
                        page.addRect(x + column * dot, y + width - (row + 1) * dot, dot, dot);
                    }
                }
            }
            page.fill();
        });
    }

    /** Breaks a text at spaces into lines of at most that width; the last line that is allowed ends in an ellipsis. */
    static List<String> lines(String text, float width, int most, Style style) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && style.width(longer) > width) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        var kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        var last = kept.size() - 1;
        kept.set(last, shortened(kept.get(last), lines.size() > most, width, style));
        return kept;
    }

    private static String shortened(String line, boolean more, float width, Style style) {
        var text = line;
        var ending = more ? ELLIPSIS : "";
        while (!text.isEmpty() && style.width(text + ending) > width) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1)).stripTrailing();
            ending = ELLIPSIS;
        }
        return text + ending;
    }

    private static void draw(Stroke stroke) {
        try {
            stroke.draw();
        } catch (IOException e) {
            throw new UncheckedIOException("A page in memory cannot be written", e);
        }
    }
}
