package org.yishiting.actions.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.yishiting.actions.Deeds;
import org.yishiting.actions.DeedRemarks;
import org.yishiting.actions.DeedSteps;
import org.yishiting.actions.Verdicts;
import org.yishiting.community.Offices;
import org.yishiting.community.Organisations;
import org.yishiting.photos.Photos;
import org.yishiting.policy.PolicyPack;
import org.yishiting.policy.WorkCalendar;
import org.yishiting.residents.Residents;

/** What the parts of pages about deeds work with. */
@Component
record DeedWork(Deeds deeds, DeedSteps steps, Verdicts verdicts, DeedRemarks remarks, Photos photos, Organisations organisations, Offices offices, Residents residents,
        PolicyPack policies, WorkCalendar calendar, Clock clock) {}
