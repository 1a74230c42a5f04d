package io.marquee.booking.tickets.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    @Test
    void theDrawnCodeReadsAsTheText() throws Exception {
        var text = "MQ1.abcdef.AAAAAAAAAAAAAAAAAAAAAA.BK7Q2M9XDA.AAAAAAAAAAAAAAAAAAAAAA.1795372200.A1,A2,"
                + "s".repeat(86);
        var image = ImageIO.read(new ByteArrayInputStream(QrCode.of(text, 480).png()));
        var width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        assertEquals(text, read.getText());
        assertEquals(480, width);
    }
}
