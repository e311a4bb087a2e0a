package org.yishiting.assistance;

import org.yishiting.residents.ResidentsPaths;

/** Where the pages of this module are. */
public final class AssistancePaths {

    public static final String DESK = "admin/desk";
    public static final String CLAIM = ResidentsPaths.CLAIM;
    public static final String FOR_ME = ResidentsPaths.FOR_ME;

    private AssistancePaths() {}
}
