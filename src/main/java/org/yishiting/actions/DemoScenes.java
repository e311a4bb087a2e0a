package org.yishiting.actions;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pictures for the demo, drawn: no photo of a real place, no face, no word. */
enum DemoScenes {

    STALLS_NEAR(pen -> {
        night(pen);
        house(pen, 0, 370);
        stall(pen, 330, new Color(0xb5482c));
        stall(pen, 500, new Color(0xb5482c));
        smoke(pen, 400, 330);
        smoke(pen, 440, 320);
    }),
    STALLS_FAR(pen -> {
        night(pen);
        house(pen, -110, 320);
        stall(pen, 690, new Color(0xb5482c));
        stall(pen, 850, new Color(0x3d7a5c));
        pen.setColor(new Color(0xe8c877));
        pen.setStroke(new BasicStroke(6));
        pen.drawLine(240, 660, 640, 660);
        pen.drawLine(240, 640, 240, 680);
        pen.drawLine(640, 640, 640, 680);
    }),
    DRAWING_LOTS(pen -> {
        day(pen, new Color(0xe2ded2), new Color(0xb8a98c));
        person(pen, 190, 420);
        person(pen, 720, 420);
        pen.setColor(new Color(0x9c3d24));
        pen.fillRoundRect(350, 340, 290, 230, 18, 18);
        pen.setColor(new Color(0x7c2c17));
        pen.fillRect(350, 340, 290, 48);
        pen.setColor(new Color(0xf3e3cf));
        pen.fillRoundRect(430, 356, 130, 16, 8, 8);
    }),
    LAMP(pen -> {
        day(pen, new Color(0xd9dfd8), new Color(0x8fa08c));
        pen.setColor(new Color(255, 232, 150, 150));
        pen.fillPolygon(new int[] {300, 420, 560, 200}, new int[] {190, 190, 600, 600}, 4);
        pen.setColor(new Color(0x39424a));
        pen.setStroke(new BasicStroke(12));
        pen.drawLine(240, 600, 240, 170);
        pen.drawLine(240, 170, 360, 170);
        pen.fillRoundRect(310, 160, 100, 36, 12, 12);
        person(pen, 620, 430);
        person(pen, 740, 430);
    }),
    METER(pen -> {
        day(pen, new Color(0xdfe3e6), new Color(0xa7ab98));
        pen.setColor(new Color(0x39424a));
        pen.fillRect(470, 420, 20, 180);
        pen.fillRoundRect(330, 250, 300, 180, 20, 20);
        pen.setColor(new Color(0xe8c877));
        for (var bar = 0; bar < 6; bar++) {
            pen.fillRect(365 + 40 * bar, 390 - 18 * (bar + 1), 26, 18 * (bar + 1));
        }
        person(pen, 760, 440);
    }),
    NOTICE_BOARD(pen -> {
        day(pen, new Color(0xe2ded2), new Color(0xb8a98c));
        pen.setColor(new Color(0x6b5637));
        pen.fillRect(300, 560, 22, 100);
        pen.fillRect(640, 560, 22, 100);
        pen.fillRoundRect(260, 180, 440, 390, 12, 12);
        pen.setColor(new Color(0xc9b48a));
        pen.fillRect(284, 204, 392, 342);
        sheet(pen, 320, 230, 180, 260);
        sheet(pen, 530, 230, 120, 140);
        sheet(pen, 530, 400, 120, 110);
    }),
    BINS(pen -> {
        day(pen, new Color(0xdfe5df), new Color(0xa6a79a));
        var colours = new int[] {0x3d7a5c, 0x365e8c, 0x7a4b6b, 0x6b6b6b};
        for (var bin = 0; bin < colours.length; bin++) {
            pen.setColor(new Color(colours[bin]));
            pen.fillRoundRect(150 + 180 * bin, 380, 130, 210, 14, 14);
            pen.fillRoundRect(140 + 180 * bin, 350, 150, 36, 12, 12);
        }
        pen.setColor(new Color(0x8a6f4e));
        pen.fillPolygon(new int[] {90, 480, 880}, new int[] {280, 180, 280}, 3);
    });

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;

    private final Consumer<Graphics2D> scene;

    DemoScenes(Consumer<Graphics2D> scene) {
        this.scene = scene;
    }

    InputStream draw() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        scene.accept(pen);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static void night(Graphics2D pen) {
        day(pen, new Color(0x46525e), new Color(0x4a4a4a));
    }

    private static void day(Graphics2D pen, Color sky, Color ground) {
        pen.setColor(sky);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(ground);
        pen.fillRect(0, 580, WIDTH, HEIGHT - 580);
    }

    private static void house(Graphics2D pen, int x, int width) {
        pen.setColor(new Color(0x5c6672));
        pen.fillRect(x, 100, width, 480);
        for (var floor = 0; floor < 5; floor++) {
            for (var window = 0; window < 4; window++) {
                pen.setColor((floor * 4 + window) % 3 == 0 ? new Color(0xe8c877) : new Color(0x46505b));
                pen.fillRect(x + 34 + window * (width - 40) / 4, 140 + floor * 84, 40, 50);
            }
        }
    }

    private static void stall(Graphics2D pen, int x, Color awning) {
        pen.setColor(new Color(0x8a6a45));
        pen.fillRect(x + 10, 500, 110, 90);
        for (var stripe = 0; stripe < 5; stripe++) {
            pen.setColor(stripe % 2 == 0 ? awning : new Color(0xf3efe4));
            pen.fillRect(x + 26 * stripe, 420, 26, 56);
        }
    }

    private static void smoke(Graphics2D pen, int x, int y) {
        pen.setColor(new Color(0xb9c2b9));
        pen.setStroke(new BasicStroke(11, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new QuadCurve2D.Double(x, y + 80, x + 50, y + 30, x, y));
        pen.draw(new QuadCurve2D.Double(x, y, x - 50, y - 40, x + 6, y - 90));
    }

    private static void person(Graphics2D pen, int x, int y) {
        pen.setColor(new Color(0x39424a));
        pen.fillOval(x + 22, y - 66, 56, 56);
        pen.fillRoundRect(x, y, 100, 170, 70, 70);
    }

    private static void sheet(Graphics2D pen, int x, int y, int width, int height) {
        pen.setColor(new Color(0xfdfbf4));
        pen.fillRect(x, y, width, height);
        pen.setColor(new Color(0x8b8b86));
        for (var line = y + 30; line < y + height - 20; line += 26) {
            pen.fillRect(x + 16, line, width - 32, 6);
        }
    }
}
