package org.yishiting.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yishiting.Garbled;
import org.yishiting.base.RuleViolation;

class PictureTest {

    @Test
    @Tag("P06")
    void whatTheCameraWroteIsLost() throws IOException {
        var file = Pictures.fromAPhone(400, 300, 1);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("GPSLatitude", "Exif");

        var kept = Picture.of(file);

        for (var bytes : new byte[][] {kept.large(), kept.small()}) {
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif", "GeheimCam");
        }
    }

    @Test
    void largePicturesBecomeSmallerAndSmallOnesStay() throws IOException {
        var large = Picture.of(Pictures.jpeg(4000, 3000));
        assertThat(large.width()).isEqualTo(1600);
        assertThat(large.height()).isEqualTo(1200);
        assertThat(read(large.small()).getWidth()).isEqualTo(480);
        assertThat(Picture.of(Pictures.png(200, 100)).width()).isEqualTo(200);
        assertThat(Picture.of(Pictures.png(1, 1)).width()).isEqualTo(1);
        assertThat(read(Picture.of(Pictures.jpeg(7000, 20)).large()).getWidth()).isBetween(1550, 1600);
    }

    /** Where the red half of the picture is, once it is held upright. */
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom", "9,left"})
    void picturesStandUprightHoweverThePhoneWasHeld(int held, String red) throws IOException {
        var picture = read(Picture.of(Pictures.fromAPhone(400, 200, held)).large());

        assertThat(picture.getWidth() > picture.getHeight()).isEqualTo(red.equals("left") || red.equals("right"));
        var x = red.equals("left") ? .1 : red.equals("right") ? .9 : .5;
        var y = red.equals("top") ? .1 : red.equals("bottom") ? .9 : .5;
        var colour = picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight()));
        assertThat(colour >> 16 & 0xff).as("red").isGreaterThan(200);
        assertThat(colour & 0xff).as("blue").isLessThan(60);
    }

    @Test
    void whateverArrivesIsAPictureOrIsRefused() throws IOException {
        for (var file : new byte[][] {Pictures.fromAPhone(40, 30, 6), Pictures.png(40, 30)}) {
            Garbled.takenOrRefused(file, 500, Picture::of);
        }
    }

    @Test
    void bombsAreNotUnpacked() throws IOException {
        refuses("photos.too-many-pixels", Pictures.bomb(50_000, 50_000));
        refuses("photos.too-many-pixels", Pictures.bomb(60_000, 1));
    }

    @Test
    void onlyWhatIsAPictureByItsContentIsKept() throws IOException {
        refuses("photos.not-a-picture", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        refuses("photos.not-a-picture", "GIF89a....".getBytes(StandardCharsets.UTF_8));
        refuses("photos.not-a-picture", new byte[0]);
        refuses("photos.not-a-picture", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});
        refuses("photos.not-a-picture", Pictures.bomb(10, 10));
        refuses("photos.not-a-picture", Arrays.copyOf(Pictures.fromAPhone(40, 30, 6), 100));
    }

    private static void refuses(String key, byte[] file) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Picture.of(file)).withMessage(key);
    }



    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
