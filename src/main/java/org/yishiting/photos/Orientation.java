package org.yishiting.photos;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How the phone was held: the one thing that is read from what a camera writes into a JPEG, before all of it is dropped. */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int TAG = 0x0112;
    private static final int TURNED_ASIDE = 5;

    private Orientation() {}

    /** 1 to 8 as in the Exif standard; 1 where nothing is said or nothing can be understood. */
    static int of(byte[] jpeg) {
        try {
            var file = ByteBuffer.wrap(jpeg);
            file.position(2);
            while ((file.get() & 0xff) == 0xff) {
                var marker = file.get() & 0xff;
                if (marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                var length = file.getShort() & 0xffff;
                var next = file.position() + length - 2;
                if (marker == APP1 && file.getInt() == 0x45786966) {
                    return inTiff(file.position(file.position() + 2).slice());
                }
                file.position(next);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return UPRIGHT;
        }
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xffff;
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xffff) == TAG) {
                var said = tiff.getShort(at + 8) & 0xffff;
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    static BufferedImage upright(BufferedImage picture, int held) {
        var w = picture.getWidth();
        var h = picture.getHeight();
        var how = switch (held) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        return held >= TURNED_ASIDE ? Picture.drawn(picture, how, h, w) : Picture.drawn(picture, how, w, h);
    }
}
