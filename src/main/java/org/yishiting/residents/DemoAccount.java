package org.yishiting.residents;

import java.util.List;
import org.yishiting.community.Office;
import org.yishiting.community.ResidentId;

/** Somebody of the demo community who can sign in with {@link DemoAccounts#PASSWORD}. */
public record DemoAccount(ResidentId id, String nickname, String role, String phone, HukouStatus hukou, List<Office> offices) {}
