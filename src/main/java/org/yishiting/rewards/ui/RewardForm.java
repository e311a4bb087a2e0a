package org.yishiting.rewards.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Draft;
import org.yishiting.community.Actor;
import org.yishiting.photos.Photos;
import org.yishiting.photos.ui.PhotoField;
import org.yishiting.rewards.Reward;
import org.yishiting.rewards.RewardDraft;
import org.yishiting.rewards.RewardKind;
import org.yishiting.rewards.RewardPicture;

/** What the committee says about something on the shelf. */
class RewardForm extends Div {

    private static final int MAX_NAME = 20;
    private static final int MAX_ABOUT = 200;

    private final String draft;
    private final TextField name = new TextField(getTranslation("rewards.form.name"));
    private final TextField about = new TextField(getTranslation("rewards.form.about"));
    private final Select<RewardKind> kind = new Select<>();
    private final IntegerField price = new IntegerField(getTranslation("rewards.form.price"));
    private final IntegerField stock = new IntegerField(getTranslation("rewards.form.stock"));
    private final IntegerField household = new IntegerField(getTranslation("rewards.form.household"));
    private final BigDecimalField cost = new BigDecimalField(getTranslation("rewards.form.cost"));
    private final Select<String> sponsor = new Select<>();
    private final Select<RewardPicture> picture = new Select<>();
    private final PhotoField photo;
    private final @Nullable Reward known;

    RewardForm(@Nullable Reward known, List<String> sponsors, Photos photos, Actor actor, String draft) {
        this.known = known;
        this.draft = draft;
        this.photo = new PhotoField(photos, actor, 1);
        name.setMaxLength(MAX_NAME);
        name.setWidthFull();
        about.setMaxLength(MAX_ABOUT);
        about.setWidthFull();
        Draft.keep(name, draft + ".name");
        Draft.keep(about, draft + ".about");
        kind.setLabel(getTranslation("rewards.form.kind"));
        kind.setHelperText(getTranslation("rewards.form.kind.help"));
        kind.setItems(RewardKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("rewards.kind." + it.key()));
        stock.setHelperText(getTranslation("rewards.form.stock.help"));
        household.setHelperText(getTranslation("rewards.form.household.help"));
        cost.setHelperText(getTranslation("rewards.form.cost.help"));
        sponsor.setLabel(getTranslation("rewards.form.sponsor"));
        var givers = new ArrayList<String>();
        givers.add("");
        givers.addAll(sponsors);
        sponsor.setItems(givers);
        sponsor.setItemLabelGenerator(it -> it == null || it.isEmpty() ? getTranslation("rewards.form.sponsor.none") : it);
        picture.setLabel(getTranslation("rewards.form.picture"));
        picture.setItems(RewardPicture.values());
        picture.setItemLabelGenerator(it -> getTranslation("rewards.picture." + it));
        fill();
        add(name, about, kind, price, stock, household, cost, sponsor, picture, photo);
        addClassName("ys-form");
    }

    private void fill() {
        kind.setValue(known == null ? RewardKind.GOODS : known.kind());
        picture.setValue(known == null ? RewardPicture.PARCEL : known.picture());
        sponsor.setValue("");
        if (known != null) {
            name.setValue(known.name());
            about.setValue(known.about());
            price.setValue(known.price());
            stock.setValue(known.perQuarter());
            household.setValue(known.perHousehold());
            cost.setValue(BigDecimal.valueOf(known.costCents(), 2));
            if (known.sponsor() != null) {
                sponsor.setValue(known.sponsor());
            }
        }
    }

    /** Refuses with {@code rewards.form.incomplete} without price and cost. */
    RewardDraft read() {
        RuleViolation.require(price.getValue() != null && cost.getValue() != null, "rewards.form.incomplete");
        var cents = cost.getValue().setScale(2, RoundingMode.HALF_UP).unscaledValue();
        var giver = sponsor.getValue();
        return new RewardDraft(name.getValue(), about.getValue(), kind.getValue(), price.getValue(), stock.getValue(), household.getValue(),
                cents.bitLength() > Integer.SIZE - 1 ? -1 : cents.intValue(), giver == null || giver.isEmpty() ? null : giver, picture.getValue(),
                photo.ids().isEmpty() ? known == null ? null : known.photo() : photo.ids().getFirst());
    }

    void done() {
        Draft.forget(draft + ".name");
        Draft.forget(draft + ".about");
    }
}
