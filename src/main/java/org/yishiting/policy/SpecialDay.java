package org.yishiting.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "policy_calendar_day")
class SpecialDay {

    @Id
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private DayKind kind;

    private String name;

    SpecialDay(CalendarDay day) {
        this.day = day.day();
        this.kind = day.kind();
        this.name = day.name();
    }

    CalendarDay summary() {
        return new CalendarDay(day, kind, name);
    }

    @NullUnmarked
    protected SpecialDay() {}
}
