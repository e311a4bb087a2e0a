package org.yishiting.minutes;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.photos.Photos;
import org.yishiting.transcripts.Annex;
import org.yishiting.transcripts.Paper;
import org.yishiting.transcripts.Signature;

/** The photographed pages on which people signed, as annexes of the copy for inside. */
@Component
class SignedPages {

    /** Enough to read handwriting on A4; the register takes files of 12 MB. */
    private static final int WIDTH = 1_000;
    private static final int MOST_BYTES = 7_000_000;

    private final Photos photos;

    SignedPages(Photos photos) {
        this.photos = photos;
    }

    /**
     * In the order of the signatures. A picture that is gone, or too much for one file, has no annex: it is in the keeping of the meeting all the same.
     *
     * @param signed those whose signatures stand on the paper, in that order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Annex> of(Paper full, List<Signed> signed) {
        var annexes = new ArrayList<Annex>();
        var bytes = 0;
        for (var place = 0; place < Math.min(signed.size(), full.signatures().size()); place++) {
            var it = signed.get(place);
            var picture = it.way() == Signature.Way.PAPER && it.photo() != null ? photos.read(it.photo()).map(SignedPages::small).orElse(null) : null;
            if (picture != null && bytes + picture.length <= MOST_BYTES) {
                bytes += picture.length;
                annexes.add(new Annex(full.signatures().get(place), "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture)));
            }
        }
        return annexes;
    }

    private static byte[] small(byte[] photo) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(photo));
            if (picture == null || picture.getWidth() <= WIDTH) {
                return photo;
            }
            var height = Math.max(1, picture.getHeight() * WIDTH / picture.getWidth());
            var scaled = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
            var pen = scaled.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(picture, 0, 0, WIDTH, height, null);
            pen.dispose();
            var out = new ByteArrayOutputStream();
            ImageIO.write(scaled, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
