package io.marquee.booking.tickets.control;

import io.marquee.booking.tickets.control.PdfPen.Style;
import java.awt.Color;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Where everything is on the page of a ticket. Lengths are in points; the origin is the lower left corner of an A5. */
final class TicketLayout {

    private static final float WIDTH = PDRectangle.A5.getWidth();
    private static final float HEIGHT = PDRectangle.A5.getHeight();
    private static final float MARGIN = 34;
    private static final float RIGHT = WIDTH - MARGIN;
    private static final float COLUMN = (WIDTH - 2 * MARGIN) / 2;
    private static final float GUTTER = 12;
    private static final float BANNER = 58;
    private static final float CODE_WIDTH = 196;
    private static final float TEAR_LINE = 272;

    private static final Color NIGHT = new Color(0x1D, 0x1A, 0x3A);
    private static final Color GOLD = new Color(0xF2, 0xB7, 0x05);
    private static final Color INK = new Color(0x1B, 0x1B, 0x22);
    private static final Color GREY = new Color(0x6B, 0x6B, 0x78);
    private static final Color LINE = new Color(0xB8, 0xB8, 0xC4);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ENGLISH);

    private final PdfPen pen;
    private final PrintableText printable;
    private final Style title;
    private final Style label;
    private final Style value;
    private final Style note;
    private final PdfFonts fonts;

    TicketLayout(PdfPen pen, PdfFonts fonts) {
        this.pen = pen;
        this.fonts = fonts;
        this.printable = fonts.printable();
        this.title = new Style(fonts.bold(), 24, INK);
        this.label = new Style(fonts.bold(), 7.5f, GREY);
        this.value = new Style(fonts.bold(), 13, INK);
        this.note = new Style(fonts.regular(), 9, GREY);
    }

    void draw(TicketSheet sheet) {
        banner(sheet);
        film(sheet);
        facts(sheet);
        code(sheet);
    }

    private void banner(TicketSheet sheet) {
        pen.box(0, HEIGHT - BANNER, WIDTH, BANNER, NIGHT);
        pen.box(0, HEIGHT - BANNER - 3, WIDTH, 3, GOLD);
        pen.text("M A R Q U E E", MARGIN, HEIGHT - 37, new Style(fonts.bold(), 16, Color.WHITE));
        pen.textEndingAt("BOOKING", RIGHT, HEIGHT - 25, new Style(fonts.bold(), 7.5f, GOLD));
        pen.textEndingAt(sheet.bookingCode(), RIGHT, HEIGHT - 43, new Style(fonts.bold(), 15, Color.WHITE));
    }

    private void film(TicketSheet sheet) {
        var show = sheet.show();
        var text = printable.of(show.movieTitle());
        var style = title.fitting(text, RIGHT - MARGIN, 17);
        var y = HEIGHT - BANNER - 40;
        for (var line : PdfPen.lines(text, RIGHT - MARGIN, 2, style)) {
            pen.text(line, MARGIN, y, style);
            y -= style.size() + 4;
        }
        pen.text(printable.of(show.format() + "  ·  " + show.language()), MARGIN, y + 5, note);
    }

    private void facts(TicketSheet sheet) {
        var show = sheet.show();
        var start = show.localStart();
        var right = MARGIN + COLUMN;
        fact("DATE", DATE.format(start), null, MARGIN, 433);
        fact("TIME", TIME.format(start), show.timeZone() + ", " + OFFSET.format(start), right, 433);
        fact("THEATRE", show.theatreName(), show.cityName(), MARGIN, 383);
        fact("SCREEN", show.screenName(), null, right, 383);
        seats(sheet, 333);
        fact("PRICE", price(sheet), "paid, all taxes and fees included", right, 333);
    }

    private void fact(String name, String fact, String more, float x, float y) {
        var text = printable.of(fact);
        var style = value.fitting(text, COLUMN - GUTTER, 9);
        pen.text(name, x, y, label);
        pen.text(PdfPen.lines(text, COLUMN - GUTTER, 1, style).get(0), x, y - 15, style);
        if (more != null) {
            var detail = printable.of(more);
            var fitted = note.fitting(detail, COLUMN - GUTTER, 7);
            pen.text(PdfPen.lines(detail, COLUMN - GUTTER, 1, fitted).get(0), x, y - 27, fitted);
        }
    }

    private void seats(TicketSheet sheet, float top) {
        var seats = String.join(", ", sheet.seatIds());
        var count = sheet.seatIds().size();
        pen.text(count == 1 ? "1 SEAT" : count + " SEATS", MARGIN, top, label);
        var many = count > 5;
        var style = new Style(fonts.bold(), many ? 9.5f : 13, INK);
        var y = top - 15;
        for (var line : PdfPen.lines(seats, COLUMN - GUTTER, many ? 4 : 1, style)) {
            pen.text(line, MARGIN, y, style);
            y -= style.size() + 3;
        }
    }

    private void code(TicketSheet sheet) {
        var middle = WIDTH / 2;
        pen.dashedLine(MARGIN, RIGHT, TEAR_LINE, LINE);
        pen.qrCode(QrCode.of(sheet.qrCodeData()), middle - CODE_WIDTH / 2, 70, CODE_WIDTH);
        pen.textCentredAt("Show this code at the door", middle, 55, new Style(fonts.bold(), 11, INK));
        pen.textCentredAt("It lets everyone on this ticket in together, once. Keep it to yourself.", middle, 40, note);
    }

    private static String price(TicketSheet sheet) {
        var digits = Currency.getInstance(sheet.currency()).getDefaultFractionDigits();
        return String.format(Locale.ENGLISH, "%s %,." + digits + "f", sheet.currency(), sheet.total());
    }
}
