package io.marquee.notification.templates.control;

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

/** Draws QR codes (ISO/IEC 18004). */
public final class QrCode {

    private static final int BLACK = 0;
    private static final int WHITE = 1;
    private static final int PIXELS = 440;
    private static final int QUIET_ZONE = 2;

    private QrCode() {}

    /** A PNG picture of the code. @throws IllegalArgumentException if the text is too long for a QR code */
    public static byte[] png(String text) {
        try {
            var hints =
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE);
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS, hints);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image(matrix), "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("The text does not fit into a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be written", e);
        }
    }

    private static BufferedImage image(BitMatrix dots) {
        var image = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        var bits = image.getRaster();
        for (var y = 0; y < dots.getHeight(); y++) {
            for (var x = 0; x < dots.getWidth(); x++) {
                bits.setSample(x, y, 0, dots.get(x, y) ? BLACK : WHITE);
            }
        }
        return image;
    }
}
