package org.yishiting.photos;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.yishiting.base.RuleViolation;

/** A picture as it is kept: drawn anew from what was sent in, so that nothing else that was in the file survives. */
record Picture(byte[] large, byte[] small, int width, int height, String sha) {

    static final int LARGE = 1600;
    static final int SMALL = 480;
    static final int MOST_PIXELS = 60_000_000;
    static final int LONGEST_SIDE = 16_000;

    private static final float QUALITY = .82f;

    /** So many are drawn at once, the others wait: drawing takes tens of megabytes. */
    private static final Semaphore DESKS = new Semaphore(2);

    private enum Kind {
        JPEG, PNG;

        static Kind of(byte[] file) {
            if (file.length > 3 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8 && (file[2] & 0xff) == 0xff) {
                return JPEG;
            }
            if (file.length > 8 && (file[0] & 0xff) == 0x89 && file[1] == 'P' && file[2] == 'N' && file[3] == 'G') {
                return PNG;
            }
            throw new RuleViolation("photos.not-a-picture");
        }
    }

    /** What the file is called and claims to be does not matter, only what is in it. */
    static Picture of(byte[] file) {
        var kind = Kind.of(file);
        DESKS.acquireUninterruptibly();
        try {
            var upright = Orientation.upright(decode(file, kind), kind == Kind.JPEG ? Orientation.of(file) : Orientation.UPRIGHT);
            var large = scaled(upright, LARGE);
            var bytes = jpeg(large);
            return new Picture(bytes, jpeg(scaled(large, SMALL)), large.getWidth(), large.getHeight(), sha(bytes));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RuleViolation("photos.not-a-picture");
        } finally {
            DESKS.release();
        }
    }

    /** The size is looked at before anything is unpacked; large pictures are read with gaps. */
    private static BufferedImage decode(byte[] file, Kind kind) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            RuleViolation.require((long) width * height <= MOST_PIXELS && Math.max(width, height) <= LONGEST_SIDE, "photos.too-many-pixels");
            return read(reader, Math.max(1, Math.ceilDiv(Math.max(width, height), 2 * LARGE)));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, int step) throws IOException {
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** In halves, so that every pixel of the large picture has its part in the small one. */
    private static BufferedImage scaled(BufferedImage picture, int longest) {
        var now = picture;
        var side = Math.max(picture.getWidth(), picture.getHeight());
        while (side > longest) {
            var next = Math.max(longest, (side + 1) / 2);
            now = drawn(now, AffineTransform.getScaleInstance((double) next / side, (double) next / side),
                    Math.max(1, Math.round(now.getWidth() * (float) next / side)), Math.max(1, Math.round(now.getHeight() * (float) next / side)));
            side = next;
        }
        return now;
    }

    /** On white, where the picture lets through. */
    static BufferedImage drawn(BufferedImage picture, AffineTransform how, int width, int height) {
        var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = canvas.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, how, null);
        pen.dispose();
        return canvas;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String sha(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
