package io.marquee.sandbox.demo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws a QR code with characters that are half as high as a line, light on dark as most terminals are. */
final class TerminalQr {

    private static final int QUIET_ZONE = 2;

    private TerminalQr() {}

    static List<String> draw(String text) {
        var code = encode(text);
        var lines = new ArrayList<String>();
        for (int y = 0; y < code.getHeight(); y += 2) {
            var line = new StringBuilder("  ");
            for (int x = 0; x < code.getWidth(); x++) {
                line.append(character(isLight(code, x, y), isLight(code, x, y + 1)));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException("This can't be drawn as a QR code: " + e.getMessage(), e);
        }
    }

    private static boolean isLight(BitMatrix code, int x, int y) {
        return y >= code.getHeight() || !code.get(x, y);
    }

    private static char character(boolean upperLight, boolean lowerLight) {
        if (upperLight) {
            return lowerLight ? '█' : '▀';
        }
        return lowerLight ? '▄' : ' ';
    }
}
