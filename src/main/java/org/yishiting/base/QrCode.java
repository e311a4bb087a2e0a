package org.yishiting.base;

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
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A link as a QR code, to be photographed from a page, a screen or paper. */
public final class QrCode {

    private static final int QUIET_ZONE = 2;
    private static final int PIXELS = 6;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /** For pages. {@code link} is text, escaped by whoever calls. */
    public static String svg(String link, String escapedLabel, String cssClass) {
        var code = encode(link);
        var path = new StringBuilder();
        for (var y = 0; y < code.getHeight(); y++) {
            for (var x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return "<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\"><path d=\"%s\"/></svg>"
                .formatted(cssClass, code.getWidth(), code.getHeight(), escapedLabel, path);
    }

    /** For paper: an address of its own that holds the picture. */
    public static String dataUrl(String link) {
        var code = encode(link);
        var image = new BufferedImage(code.getWidth() * PIXELS, code.getHeight() * PIXELS, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, code.get(x / PIXELS, y / PIXELS) ? 0 : WHITE);
            }
        }
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BitMatrix encode(String link) {
        try {
            return new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
