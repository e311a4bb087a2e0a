package org.yishiting.assistance;

import org.jspecify.annotations.Nullable;
import org.yishiting.residents.AgeGroup;
import org.yishiting.residents.ProvenPhone;

/** Somebody at the desk who is new here. @param phone null for who has none or does not want to say */
public record NewPerson(String nickname, AgeGroup age, @Nullable ProvenPhone phone) {}
