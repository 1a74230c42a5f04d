package io.marquee.sandbox.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalQrTest {

    private static final int SCALE = 4;
    private static final int LIGHT = 0xFFFFFF;

    @Test
    void drawnCodeCanBeScanned() throws ReaderException {
        var text = "MQ1.eyJ0aWNrZXQiOiIwMTkzNTRjNiJ9.c2lnbmF0dXJl";

        assertEquals(text, scan(TerminalQr.draw(text)));
    }

    /** Looks at the characters as a camera does: each is two squares, one above the other. */
    private static String scan(List<String> lines) throws ReaderException {
        int width = lines.getFirst().length() * SCALE;
        int height = lines.size() * 2 * SCALE;
        var pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var character = lines.get(y / SCALE / 2).charAt(x / SCALE);
                var upper = y / SCALE % 2 == 0;
                var light = character == '█' || character == (upper ? '▀' : '▄') || x / SCALE < 2;
                pixels[y * width + x] = light ? LIGHT : 0;
            }
        }
        var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader().decode(image).getText();
    }
}
