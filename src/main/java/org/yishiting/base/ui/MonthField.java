package org.yishiting.base.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.Year;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A year and a month, to press rather than to type. */
public final class MonthField extends CustomField<@Nullable YearMonth> implements HasValidation {

    private static final int YEARS = 80;

    private final Select<Integer> year = new Select<>();
    private final Select<Integer> month = new Select<>();

    /** Past months. */
    public MonthField(String yearLabel, String monthLabel) {
        this(yearLabel, monthLabel, IntStream.rangeClosed(0, YEARS).map(it -> -it));
    }

    /** @param years counted from this one */
    public MonthField(String yearLabel, String monthLabel, IntStream years) {
        var now = Year.now().getValue();
        year.setLabel(yearLabel);
        year.setItems(years.mapToObj(it -> now + it).toList());
        year.setItemLabelGenerator(it -> getTranslation("base.month.year-item", String.valueOf(it)));
        month.setLabel(monthLabel);
        month.setItems(IntStream.rangeClosed(1, 12).boxed().toList());
        month.setItemLabelGenerator(it -> getTranslation("base.month.month-item", it));
        var inline = new Div(year, month);
        inline.addClassName("ys-inline");
        year.getStyle().setFlexGrow("1").setMinWidth("0").setWidth("50%");
        month.getStyle().setFlexGrow("1").setMinWidth("0").setWidth("50%");
        setWidthFull();
        add(inline);
    }

    @Override
    protected @Nullable YearMonth generateModelValue() {
        return year.getValue() == null || month.getValue() == null ? null : YearMonth.of(year.getValue(), month.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable YearMonth value) {
        if (value == null) {
            year.clear();
            month.clear();
        } else {
            year.setValue(value.getYear());
            month.setValue(value.getMonthValue());
        }
    }
}
