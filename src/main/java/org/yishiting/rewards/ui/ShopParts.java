package org.yishiting.rewards.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.math.BigDecimal;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Icon;
import org.yishiting.community.Actor;
import org.yishiting.photos.PhotosPaths;
import org.yishiting.rewards.RedemptionState;
import org.yishiting.rewards.Reward;
import org.yishiting.rewards.RewardPicture;

/** Small pieces the pages of the shop share. */
final class ShopParts {

    private static final int CENTS = 100;

    private ShopParts() {}

    /** A form that is made when somebody presses for it. */
    static Div unfolding(String label, SerializableSupplier<Component> inside) {
        var place = new Div();
        var open = new Button(label);
        open.addClickListener(_ -> {
            place.removeAll();
            place.add(inside.get());
        });
        place.add(open);
        return place;
    }

    /** Keeps what is typed apart for people who share a device. */
    static String draft(String what, Object id, Actor actor) {
        return "rewards." + what + "." + id + "." + Integer.toHexString(actor.hashCode());
    }

    /** 12.50 */
    static String yuan(long cents) {
        return BigDecimal.valueOf(cents, 2).setScale(cents % CENTS == 0 ? 0 : 2).toPlainString();
    }

    static Span badge(RedemptionState state) {
        var words = say("rewards.state." + state.key());
        return switch (state) {
            case RESERVED -> Badge.soon(words);
            case COLLECTED -> Badge.ok(words);
            case EXPIRED, CANCELLED, RETURNED -> Badge.plain(Icon.UNDO, words);
        };
    }

    static Component picture(Reward it) {
        var photo = it.photo();
        if (photo != null) {
            var image = new Image(PhotosPaths.small(photo), say("rewards.photo", it.name()));
            image.addClassName("ys-good-pic");
            return image;
        }
        var drawn = new Div();
        drawn.addClassName("ys-good-pic");
        drawn.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", "<svg viewBox='0 0 160 94'><path d='" + path(it.picture()) + "'/></svg>");
        return drawn;
    }

    private static String path(RewardPicture picture) {
        return switch (picture) {
            case PARCEL -> "M52 36h56v38H52zM52 48h56M80 36v38M68 36c-8-14 10-16 12 0M92 36c8-14-10-16-12 0";
            case BOWL -> "M48 48h64c0 16-12 24-32 24S48 64 48 48zM66 38c-4-6 4-8 0-14M80 38c-4-6 4-8 0-14M94 38c-4-6 4-8 0-14";
            case SEEDS -> "M60 26h40v46H60zM80 62V46M80 50c-8 0-10-6-10-10 6 0 10 4 10 10zM80 46c6 0 9-5 9-9-6 0-9 4-9 9z";
            case TOOLS -> "M52 66 92 26M84 22l16 16M60 30l40 40M52 34l14-14 8 8-14 14z";
            case SOAP -> "M54 42h28a8 8 0 0 1 8 8v10a8 8 0 0 1-8 8H54a8 8 0 0 1-8-8V50a8 8 0 0 1 8-8zM56 54h24M98 30h14v42H98zM102 22h6v8";
            case PRINTER -> "M62 40V22h36v18M58 62H48V38h64v24h-10M60 54h40v18H60z";
            case BOX -> "M50 36h60v36H50zM50 36l10-14h40l10 14M80 44v20M70 54h20";
            case CUP -> "M64 26h32v44c0 3-2 5-5 5H69c-3 0-5-2-5-5zM62 20h36v6H62zM72 40v20";
            case FAMILY -> "M46 22h68v48H46zM74 40a6 6 0 1 1-12 0 6 6 0 0 1 12 0M96 40a6 6 0 1 1-12 0 6 6 0 0 1 12 0M83 52a4 4 0 1 1-8 0 4 4 0 0 1 8 0M58 62c2-9 18-9 20 0M80 62c2-9 18-9 20 0";
        };
    }
}
