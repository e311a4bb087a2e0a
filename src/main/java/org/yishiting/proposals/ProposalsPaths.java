package org.yishiting.proposals;

/** Where the pages of this module are. Links from elsewhere are made here, never written out. */
public final class ProposalsPaths {

    public static final String PROPOSE = "hall/:code/propose";
    public static final String LIST = "hall/:code/proposals";
    public static final String PROPOSAL = "proposals/:proposal";
    public static final String SAY = "hall/:code/say";
    public static final String SCREENING = "admin/screening";
    public static final String LOG = "admin/remarks";
    public static final String COVERAGE = "admin/coverage";
    public static final String COMPETENCES = "admin/competences";

    private ProposalsPaths() {}

    public static String propose(String code) {
        return "hall/" + code + "/propose";
    }

    public static String draft(String code, ProposalId draft) {
        return propose(code) + "?draft=" + draft;
    }

    public static String list(String code) {
        return "hall/" + code + "/proposals";
    }

    public static String proposal(ProposalId id) {
        return "proposals/" + id;
    }

    public static String say(String code) {
        return "hall/" + code + "/say";
    }
}
