package io.marquee.booking.tickets.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws a text as a QR code (ISO/IEC 18004), with medium error correction. */
public final class QrCode {

    private static final int BLACK = 0;
    private static final int WHITE = 1;
    private static final int QUIET_ZONE = 4;

    private final BitMatrix dots;

    private QrCode(BitMatrix dots) {
        this.dots = dots;
    }

    /** @param pixels width and height of the picture */
    public static QrCode of(String text, int pixels) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE);
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, pixels, pixels, hints));
        } catch (WriterException e) {
            throw new IllegalArgumentException("The text does not fit into a QR code", e);
        }
    }

    /** One dot for each module, quiet zone included, for whoever draws at any size. */
    public static QrCode of(String text) {
        return of(text, 1);
    }

    /** Width and height in dots. */
    public int size() {
        return dots.getWidth();
    }

    /** @param x from the left, {@code 0..size-1}; {@code y} from the top */
    public boolean isDark(int x, int y) {
        return dots.get(x, y);
    }

    public byte[] png() {
        var image = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        var bits = image.getRaster();
        for (var y = 0; y < dots.getHeight(); y++) {
            for (var x = 0; x < dots.getWidth(); x++) {
                bits.setSample(x, y, 0, dots.get(x, y) ? BLACK : WHITE);
            }
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A picture in memory cannot be written", e);
        }
    }
}
