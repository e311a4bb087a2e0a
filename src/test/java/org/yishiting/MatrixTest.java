package org.yishiting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yishiting.community.Office.ADMINISTRATOR;
import static org.yishiting.community.Office.COMMITTEE_STAFF;
import static org.yishiting.community.Office.CONVENOR;
import static org.yishiting.community.Office.GRID_CONTACT;
import static org.yishiting.community.Office.PRESIDER;
import static org.yishiting.community.Office.RECORDER;
import static org.yishiting.community.Office.SUPERVISORY_COMMITTEE;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import org.yishiting.actions.ActionsFixtures;
import org.yishiting.actions.DeedId;
import org.yishiting.actions.RemarkId;
import org.yishiting.actions.StepId;
import org.yishiting.assistance.ActId;
import org.yishiting.assistance.AssistanceFixtures;
import org.yishiting.base.RuleViolation;
import org.yishiting.claims.ActivityId;
import org.yishiting.claims.ClaimId;
import org.yishiting.claims.ClaimsFixtures;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.HoldingId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.consultation.ConsultationFixtures;
import org.yishiting.consultation.ConsultationId;
import org.yishiting.debate.ArgumentId;
import org.yishiting.debate.DebateFixtures;
import org.yishiting.decisions.OwnersVote;
import org.yishiting.decisions.RecordedVote;
import org.yishiting.decisions.Share;
import org.yishiting.decisions.VoteRule;
import org.yishiting.enrolment.ApplicationId;
import org.yishiting.enrolment.CallId;
import org.yishiting.enrolment.ElectionId;
import org.yishiting.enrolment.ElectionKind;
import org.yishiting.enrolment.EnrolmentFixtures;
import org.yishiting.enrolment.NominationId;
import org.yishiting.enrolment.NomineeObjectionId;
import org.yishiting.enrolment.RollObjectionId;
import org.yishiting.hall.HallFixtures;
import org.yishiting.hall.StatementId;
import org.yishiting.hall.TopicId;
import org.yishiting.honours.HonourId;
import org.yishiting.honours.HonourKind;
import org.yishiting.honours.HonourNominationId;
import org.yishiting.honours.HonoursFixtures;
import org.yishiting.invitations.InvitationsFixtures;
import org.yishiting.invitations.RecusalId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsFixtures;
import org.yishiting.meetings.PaperId;
import org.yishiting.meetings.Papers;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;
import org.yishiting.minutes.CorrectionId;
import org.yishiting.minutes.EntryId;
import org.yishiting.minutes.EntryText;
import org.yishiting.minutes.MinutesFixtures;
import org.yishiting.minutes.OpinionId;
import org.yishiting.moderation.ModerationFixtures;
import org.yishiting.moderation.Subject;
import org.yishiting.moderation.TextId;
import org.yishiting.points.PointsFixtures;
import org.yishiting.points.RuleId;
import org.yishiting.privacy.SeparateConsent.Referral;
import org.yishiting.proposals.ProposalId;
import org.yishiting.proposals.ProposalsFixtures;
import org.yishiting.proposals.RemarkLog;
import org.yishiting.residency.ProofId;
import org.yishiting.residency.ResidencyFixtures;
import org.yishiting.privacy.PrivacyFixtures;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.rewards.RedemptionId;
import org.yishiting.rewards.RewardId;
import org.yishiting.rewards.RewardsFixtures;
import org.yishiting.servicecatalog.GuideKey;
import org.yishiting.servicecatalog.GuideText;
import org.yishiting.servicecatalog.ServicecatalogFixtures;
import org.yishiting.sittings.HandId;
import org.yishiting.sittings.MotionId;
import org.yishiting.sittings.SittingsFixtures;
import org.yishiting.transcripts.Paper.Reason;
import org.yishiting.transcripts.Redaction;

/**
 * Who may do what: every page and every public method of every service is walked with every office. Whoever adds one adds
 * a line here; what has no line fails.
 */
class MatrixTest extends ViewTest {

    // ---- pages: a line for each view

    static final Map<String, Who> PAGES = table(
            everybody("RulesView"), everybody("TallyView"), signedIn("MyTextsView"), signedIn("MyTextView"), signedIn("ReportView"), signedIn("ChangeRulesView"),
            everybody("HomeView"), everybody("CommunitiesView"), everybody("HallView"), everybody("TopicView"),
            everybody("SignInView"), everybody("RegisterView"), everybody("ResetView"), everybody("SetupView"),
            everybody("ServicesView"), everybody("GuideView"), everybody("WizardView"), everybody("SettlementView"), everybody("EqualVoiceView"),
            only("AdminServicesView", COMMITTEE_STAFF, ADMINISTRATOR), only("AdminGuideView", COMMITTEE_STAFF, ADMINISTRATOR),
            only("AdminTextView", ADMINISTRATOR), only("AdminSettlementView", ADMINISTRATOR),
            everybody("ReasonsView"), signedIn("DecideView"), signedIn("PublishView"),
            everybody("LevelsView"), signedIn("ResidenceView"), signedIn("VouchView"), signedIn("HouseholdPage"), signedIn("JoinHouseholdView"),
            only("ReviewView", GRID_CONTACT, COMMITTEE_STAFF, SUPERVISORY_COMMITTEE), everybody("RecordsView"), everybody("RecordView"), everybody("VerifyView"), everybody("HeadsView"), everybody("PlanView"), everybody("ConsultationView"), everybody("InputView"),
            only("ConsultationDeskView", Office.CPPCC_SECRETARY, Office.CPPCC_MEMBER), only("ConsultationWorkView", Office.CPPCC_SECRETARY, Office.CPPCC_MEMBER), only("RecordsDeskView", COMMITTEE_STAFF),
            signedIn("MeView"), signedIn("PrivacyView"), signedIn("LooksView"), signedIn("DeleteView"), signedIn("MineView"), signedIn("NoticesView"), signedIn("JoinView"), signedIn("NewTopicView"), signedIn("WorkView"),
            only("BelowView", COMMITTEE_STAFF, CONVENOR, SUPERVISORY_COMMITTEE, ADMINISTRATOR, Office.CPPCC_SECRETARY),
            only("DeskView", GRID_CONTACT, COMMITTEE_STAFF, CONVENOR, SUPERVISORY_COMMITTEE, ADMINISTRATOR, Office.CPPCC_SECRETARY, Office.STOREKEEPER),
            signedIn("ProposeView"), everybody("ProposalsView"), everybody("ProposalView"),
            signedIn("SayView"), only("RemarksView", Office.GRID_CONTACT, COMMITTEE_STAFF, CONVENOR), only("CoverageView", Office.GRID_CONTACT, COMMITTEE_STAFF, CONVENOR),
            only("CompetencesView", CONVENOR, COMMITTEE_STAFF),
            everybody("ElectionsView"), everybody("ElectionView"), signedIn("ApplyView"), signedIn("RollView"), signedIn("ObjectView"), everybody("AssociatesView"), signedIn("NominationView"),
            only("EnrolmentDeskView", COMMITTEE_STAFF), only("ElectionDeskView", COMMITTEE_STAFF), only("AssociatesDeskView", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE),
            only("ScreeningView", CONVENOR, COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE),
            only("PlacesView", COMMITTEE_STAFF, ADMINISTRATOR), only("PlaceView", COMMITTEE_STAFF, ADMINISTRATOR),
            only("AssistView", COMMITTEE_STAFF, GRID_CONTACT), only("ReceiptView", COMMITTEE_STAFF, GRID_CONTACT), everybody("ClaimView"), signedIn("ForMeView"),
            everybody("MinutesView"), signedIn("RecorderView"), only("AfterView", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER),
            everybody("HonoursView"), signedIn("HonourConsentView"), only("HonoursDeskView", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE),
            signedIn("PassbookView"), signedIn("PaperView"), everybody("PointRulesView"), everybody("PointRuleView"), only("AdminPointRulesView", COMMITTEE_STAFF, CONVENOR),
            only("AdminLedgerView", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE), signedIn("NewClaimView"), signedIn("ClaimPage"), signedIn("PublicityView"), signedIn("ConfirmView"),
            signedIn("CheckInView"), only("ClaimsDeskView", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE), only("ActivitiesDeskView", COMMITTEE_STAFF),
            everybody("ShopView"), only("CounterView", Office.STOREKEEPER), only("OfflineListView", Office.STOREKEEPER), only("StockroomView", COMMITTEE_STAFF),
            only("ShopFundsView", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE),
            signedIn("RoomView"), signedIn("PresiderView"), signedIn("ScreenView"), signedIn("AttendanceView"),
            everybody("MeetingsView"), everybody("MeetingPageView"), only("MeetingsDeskView", CONVENOR, COMMITTEE_STAFF), only("PrepareMeetingView", CONVENOR, COMMITTEE_STAFF),
            everybody("PointsStatementView"), only("PointsWatchView", SUPERVISORY_COMMITTEE),
            only("OfficesView", ADMINISTRATOR), only("CalendarView", ADMINISTRATOR), only("PolicyView", ADMINISTRATOR));

    // ---- services: a line for each public method that takes an Actor first

    static final Map<String, Who> ACTS = table(
            only("Communities.open", ADMINISTRATOR),
            only("Grids.add", COMMITTEE_STAFF, ADMINISTRATOR), only("Grids.addBuilding", COMMITTEE_STAFF, ADMINISTRATOR),
            only("Grids.change", COMMITTEE_STAFF, ADMINISTRATOR), only("Grids.close", COMMITTEE_STAFF, ADMINISTRATOR),
            only("Organisations.add", COMMITTEE_STAFF, ADMINISTRATOR),
            only("Offices.appoint", ADMINISTRATOR), only("Offices.end", ADMINISTRATOR),
            only("PolicyPack.enter", ADMINISTRATOR), ofTheNation("WorkCalendar.enter"), ofTheNation("WorkCalendar.remove"),
            only("Residents.lookUp", ADMINISTRATOR), only("Residents.memberByPhone", CONVENOR, COMMITTEE_STAFF), only("Residents.memberToInvite", Office.CPPCC_SECRETARY),
            only("Topics.open", CONVENOR, COMMITTEE_STAFF), only("Leading.waiting", CONVENOR, COMMITTEE_STAFF), only("Topics.moveTo", CONVENOR, COMMITTEE_STAFF),
            only("Topics.stop", CONVENOR, COMMITTEE_STAFF), only("Topics.resume", CONVENOR, COMMITTEE_STAFF), only("Topics.close", CONVENOR, COMMITTEE_STAFF),
            members("Statements.add"), members("Voting.cast"), members("VoterRoll.voter"),
            members("Memberships.describe"), members("Memberships.leave"),
            signedIn("Photos.keep"), signedIn("Photos.discard"), signedIn("Photos.guard"), signedIn("Voices.keep"), signedIn("Voices.discard"), signedIn("Voices.hold"),
            only("Deeds.promise", CONVENOR, COMMITTEE_STAFF), only("Deeds.give", CONVENOR, COMMITTEE_STAFF), only("Deeds.extend", CONVENOR, COMMITTEE_STAFF),
            only("Deeds.giveUp", CONVENOR, COMMITTEE_STAFF), only("Deeds.note", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT),
            only("Deeds.pause", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT), only("Deeds.resume", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT),
            only("Deeds.finish", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT), signedIn("Deeds.leads"), signedIn("Deeds.reports"), signedIn("Deeds.own"),
            signedIn("AffectedPlaces.leads"), only("AffectedPlaces.name", CONVENOR, COMMITTEE_STAFF), signedIn("AffectedPlaces.counts"), signedIn("AffectedPlaces.maySay"),
            members("AffectedPlaces.say"), signedIn("AffectedPlaces.unsay"), signedIn("Residences.confirmed"),
            only("DeedSteps.add", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT), only("DeedSteps.change", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT),
            only("DeedSteps.tick", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT), only("DeedSteps.untick", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT),
            only("DeedSteps.drop", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT), only("DeedSteps.forward", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT), signedIn("DeedSteps.due"),
            members("DeedRemarks.say"), only("DeedRemarks.waiting", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT), only("DeedRemarks.answer", CONVENOR, COMMITTEE_STAFF, GRID_CONTACT),
            signedIn("DeedRemarks.own"), members("Verdicts.give"), signedIn("Verdicts.own"), signedIn("Verdicts.mayJudge"), signedIn("Verdicts.didIt"),
            only("Verdicts.reasons", CONVENOR, COMMITTEE_STAFF, SUPERVISORY_COMMITTEE),
            // minutes
            only("Transcription.begin", RECORDER), only("Transcription.entries", RECORDER), only("Transcription.write", RECORDER), only("Transcription.change", RECORDER),
            only("Transcription.remove", RECORDER), only("Transcription.describe", RECORDER), signedIn("Proofreading.read"), signedIn("Proofreading.takesPart"), signedIn("Proofreading.self"),
            signedIn("Proofreading.ask"), signedIn("Proofreading.corrections"), only("Proofreading.open", RECORDER), only("Proofreading.accept", PRESIDER), only("Proofreading.refuse", PRESIDER),
            only("Signing.open", PRESIDER), only("Signing.reopen", PRESIDER), only("Signing.readAloud", RECORDER), signedIn("Signing.signers"), signedIn("Signing.own"), signedIn("Signing.mine"), signedIn("Signing.sign"),
            only("Signing.take", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER), signedIn("PublicCopy.full"), only("PublicCopy.marked", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER),
            only("PublicCopy.mark", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER), only("PublicCopy.unmark", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER), only("Issuing.issue", PRESIDER),
            only("Issuing.amend", CONVENOR, COMMITTEE_STAFF, PRESIDER), only("Opinions.named", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER), only("Opinions.add", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER),
            only("Opinions.reply", CONVENOR, COMMITTEE_STAFF, PRESIDER), only("Opinions.report", CONVENOR, COMMITTEE_STAFF, PRESIDER), only("Opinions.publish", CONVENOR, COMMITTEE_STAFF, PRESIDER),
            only("MinutesWaiting.waiting", CONVENOR, COMMITTEE_STAFF),
            // meetings
            only("Meetings.plan", CONVENOR, COMMITTEE_STAFF), only("Meetings.change", CONVENOR, COMMITTEE_STAFF), only("Meetings.handlers", CONVENOR, COMMITTEE_STAFF),
            only("Meetings.move", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER), only("Meetings.postpone", CONVENOR, COMMITTEE_STAFF, PRESIDER), only("Meetings.terminate", CONVENOR, COMMITTEE_STAFF),
            only("Participants.add", CONVENOR, COMMITTEE_STAFF), only("Participants.remove", CONVENOR, COMMITTEE_STAFF), only("Agenda.write", CONVENOR, COMMITTEE_STAFF),
            only("Papers.add", CONVENOR, COMMITTEE_STAFF), only("Papers.arrive", CONVENOR, COMMITTEE_STAFF), only("Papers.remove", CONVENOR, COMMITTEE_STAFF),
            signedIn("Meetings.require"), signedIn("Meetings.has"), signedIn("Meetings.mayRead"), signedIn("Meetings.own"), signedIn("Participants.find"),
            // appraisals
            only("Appraisals.ask", CONVENOR, COMMITTEE_STAFF), signedIn("Appraisals.may"), signedIn("Appraisals.given"), signedIn("Appraisals.score"),
            // invitations
            only("SeatPlans.write", CONVENOR, COMMITTEE_STAFF), members("Registrations.register"), signedIn("Registrations.withdraw"), signedIn("Registrations.own"),
            only("Registrations.list", CONVENOR, COMMITTEE_STAFF), only("Drawing.draw", CONVENOR, COMMITTEE_STAFF), only("Invitations.toPhone", CONVENOR, COMMITTEE_STAFF),
            only("Invitations.told", CONVENOR, COMMITTEE_STAFF), only("Invitations.enter", CONVENOR, COMMITTEE_STAFF), signedIn("Invitations.answer"),
            only("Invitations.post", CONVENOR, COMMITTEE_STAFF), members("Recusals.ask"), only("Recusals.decide", SUPERVISORY_COMMITTEE), only("Recusals.waiting", SUPERVISORY_COMMITTEE),
            signedIn("Recusals.own"), members("WrittenOpinions.send"), signedIn("WrittenOpinions.own"), only("WrittenOpinions.list", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER),
            signedIn("Documents.keep"), signedIn("Documents.discard"),
            // sittings
            only("Sittings.openDoors", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER), only("Sittings.begin", PRESIDER), only("Sittings.pause", PRESIDER), only("Sittings.resume", PRESIDER),
            only("Sittings.goTo", PRESIDER), only("Sittings.say", PRESIDER), only("Sittings.end", PRESIDER),
            only("Arrivals.wall", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER), only("Arrivals.scan", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER),
            only("Arrivals.write", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER), only("Arrivals.substitute", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER),
            only("Arrivals.leave", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER), only("Arrivals.strike", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER),
            only("Arrivals.addSheet", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER), only("Arrivals.sheets", CONVENOR, COMMITTEE_STAFF, PRESIDER, RECORDER),
            signedIn("Arrivals.arrive"), signedIn("Arrivals.leaveMyself"), signedIn("Arrivals.mine"), signedIn("Hands.raise"), signedIn("Hands.lower"),
            only("Hands.add", PRESIDER, RECORDER), only("Hands.drop", PRESIDER, RECORDER), only("Hands.up", PRESIDER, RECORDER), only("Hands.down", PRESIDER, RECORDER),
            only("Hands.call", PRESIDER, RECORDER), only("Hands.next", PRESIDER, RECORDER), only("Hands.moreTime", PRESIDER, RECORDER), only("Hands.finish", PRESIDER, RECORDER),
            only("Motions.put", PRESIDER), only("Motions.close", PRESIDER), only("Motions.withdraw", PRESIDER), only("Motions.writeDown", PRESIDER, RECORDER),
            only("Motions.slips", PRESIDER, RECORDER), only("Motions.open", PRESIDER, RECORDER), signedIn("Motions.vote"), signedIn("Motions.own"), signedIn("Motions.voted"),
            // decisions
            only("Options.add", CONVENOR, COMMITTEE_STAFF), only("Options.change", CONVENOR, COMMITTEE_STAFF),
            only("Ballots.open", CONVENOR, COMMITTEE_STAFF), only("BallotDesk.enter", CONVENOR, COMMITTEE_STAFF),
            only("BallotDesk.confirm", CONVENOR, COMMITTEE_STAFF), only("BallotDesk.strike", CONVENOR, COMMITTEE_STAFF),
            only("BallotDesk.toConfirm", CONVENOR, COMMITTEE_STAFF), only("RecordedVotes.record", CONVENOR, COMMITTEE_STAFF),
            only("Outcomes.publish", CONVENOR, COMMITTEE_STAFF), only("Outcomes.withdraw", CONVENOR, COMMITTEE_STAFF),
            only("DeliberationDesk.waiting", CONVENOR, COMMITTEE_STAFF), only("Objections.answer", CONVENOR, COMMITTEE_STAFF),
            members("Objections.make"), members("OptionStances.take"), members("Ballots.cast"), signedIn("Ballots.asHousehold"),
            // residency
            signedIn("Residences.declare"), signedIn("Residences.status"), members("Residences.requireConfirmed"), members("Residences.require"), signedIn("Residences.may"),
            members("Residences.withdraw"), members("Residences.stay"), members("Proofs.show"), members("Proofs.askVisit"), members("Proofs.askNeighbours"),
            signedIn("Proofs.withdraw"), signedIn("Proofs.appeal"), signedIn("Proofs.last"), signedIn("Proofs.history"), signedIn("Neighbours.asked"), signedIn("Neighbours.vouch"),
            only("Reviewing.queue", COMMITTEE_STAFF), signedIn("Reviewing.counts"), only("Reviewing.open", COMMITTEE_STAFF), only("Reviewing.picture", COMMITTEE_STAFF),
            only("Reviewing.accept", COMMITTEE_STAFF), only("Reviewing.askMore", COMMITTEE_STAFF), only("Reviewing.refuse", COMMITTEE_STAFF),
            only("Reviewing.answer", COMMITTEE_STAFF), only("Reviewing.recuse", COMMITTEE_STAFF), members("Moving.move"), signedIn("ResidenceClocks.of"),
            signedIn("Endorsements.remind"), signedIn("Endorsements.stop"), signedIn("Endorsements.of"), members("Households.found"), members("Households.invite"), signedIn("Households.invitation"), signedIn("Households.join"), signedIn("Households.leave"),
            signedIn("Households.mine"),
            // servicecatalog
            only("GuideDesk.draft", COMMITTEE_STAFF, ADMINISTRATOR), only("GuideDesk.publish", COMMITTEE_STAFF, ADMINISTRATOR),
            only("GuideDesk.check", COMMITTEE_STAFF, ADMINISTRATOR), only("GuideDesk.doubt", COMMITTEE_STAFF, ADMINISTRATOR),
            only("GuideDesk.retire", COMMITTEE_STAFF, ADMINISTRATOR), only("GuideDesk.latest", COMMITTEE_STAFF, ADMINISTRATOR),
            ofTheNation("GuideDesk.rewrite"), ofTheNation("GuideDesk.latestText"), ofTheNation("IndicatorSets.enter"), ofTheNation("IndicatorSets.retire"),
            // records
            only("RecordLinks.join", COMMITTEE_STAFF, Office.CPPCC_SECRETARY), only("RecordLinks.part", COMMITTEE_STAFF, Office.CPPCC_SECRETARY), signedIn("RecordLinks.thing"),
            only("RecordDocuments.inside", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE), only("OldMinutes.look", COMMITTEE_STAFF), only("OldMinutes.enter", COMMITTEE_STAFF),
            // consultation
            only("Consultations.plan", Office.CPPCC_SECRETARY), only("Consultations.change", Office.CPPCC_SECRETARY), only("Consultations.call", Office.CPPCC_SECRETARY),
            only("Consultations.meet", Office.CPPCC_SECRETARY), only("Consultations.minutes", Office.CPPCC_SECRETARY), only("Consultations.recommend", Office.CPPCC_SECRETARY),
            only("Consultations.conclude", Office.CPPCC_SECRETARY), only("Consultations.move", Office.CPPCC_SECRETARY), only("ConsultationNotes.write", Office.CPPCC_SECRETARY, Office.CPPCC_MEMBER),
            only("Invitees.invite", Office.CPPCC_SECRETARY), only("Invitees.inviteByPhone", Office.CPPCC_SECRETARY), only("Invitees.enter", Office.CPPCC_SECRETARY), signedIn("Invitees.answer"), signedIn("Invitees.own"),
            members("CallForInput.say"), signedIn("CallForInput.own"), only("CallForInput.read", Office.CPPCC_SECRETARY), only("ConsultationOpinions.add", Office.CPPCC_SECRETARY),
            only("ConsultationOpinions.reply", Office.CPPCC_SECRETARY), only("UnitTasks.assign", Office.CPPCC_SECRETARY), only("UnitTasks.report", Office.CPPCC_SECRETARY),
            signedIn("Evaluations.own"), signedIn("Evaluations.give"),
            // moderation
            only("Queue.waiting", CONVENOR, COMMITTEE_STAFF), only("Queue.publish", CONVENOR, COMMITTEE_STAFF),
            only("Queue.giveBack", CONVENOR, COMMITTEE_STAFF), only("Queue.takeUp", CONVENOR, COMMITTEE_STAFF),
            only("Errands.waiting", CONVENOR, COMMITTEE_STAFF), only("Errands.answer", CONVENOR, COMMITTEE_STAFF), signedIn("Errands.own"),
            only("Queue.refuse", CONVENOR, COMMITTEE_STAFF), only("Queue.appealed", SUPERVISORY_COMMITTEE, CONVENOR),
            only("Queue.answer", SUPERVISORY_COMMITTEE, CONVENOR), only("HallRules.change", CONVENOR),
            signedIn("Reports.report"), signedIn("Review.submit"), signedIn("Review.withdraw"), signedIn("Review.sendAgain"), signedIn("Review.agree"),
            signedIn("Review.appeal"), signedIn("Review.of"), signedIn("Review.find"),
            members("Proposals.draft"), members("OnceMore.ask"), members("Raising.too"), members("RemarkLog.say"), signedIn("RemarkLog.mine"),
            only("RemarkLog.note", Office.GRID_CONTACT, COMMITTEE_STAFF, CONVENOR), only("RemarkLog.log", Office.GRID_CONTACT, COMMITTEE_STAFF, CONVENOR),
            only("RemarkLog.writeDown", Office.GRID_CONTACT, COMMITTEE_STAFF, CONVENOR), only("RemarkLog.coverage", Office.GRID_CONTACT, COMMITTEE_STAFF, CONVENOR),
            only("RemarkLog.alike", Office.GRID_CONTACT, COMMITTEE_STAFF, CONVENOR), only("RemarkLog.gather", CONVENOR, COMMITTEE_STAFF), only("RemarkLog.addTo", CONVENOR, COMMITTEE_STAFF),
            only("Screening.waiting", CONVENOR, COMMITTEE_STAFF), only("Screening.take", CONVENOR, COMMITTEE_STAFF),
            only("Screening.accept", CONVENOR, COMMITTEE_STAFF), only("Screening.merge", CONVENOR, COMMITTEE_STAFF),
            only("Screening.refer", CONVENOR, COMMITTEE_STAFF), only("Screening.decline", CONVENOR, COMMITTEE_STAFF),
            only("Screening.appeals", Office.SUPERVISORY_COMMITTEE), only("Screening.answer", Office.SUPERVISORY_COMMITTEE),
            only("Competences.add", CONVENOR, COMMITTEE_STAFF), only("Competences.remove", CONVENOR, COMMITTEE_STAFF),
            // enrolment
            members("NomineeObjections.object"), signedIn("NomineeObjections.own"), only("NomineeObjections.waiting", COMMITTEE_STAFF), only("NomineeObjections.decide", COMMITTEE_STAFF),
            only("RollImport.look", COMMITTEE_STAFF), only("RollImport.take", COMMITTEE_STAFF), only("RollImport.undo", COMMITTEE_STAFF), only("RollImport.count", COMMITTEE_STAFF),
            only("Elections.setUp", COMMITTEE_STAFF), only("Elections.openNow", COMMITTEE_STAFF), only("Elections.callOff", COMMITTEE_STAFF),
            only("Checking.waiting", COMMITTEE_STAFF), only("Checking.counts", COMMITTEE_STAFF), only("Checking.open", COMMITTEE_STAFF),
            only("Checking.accept", COMMITTEE_STAFF), only("Checking.refuse", COMMITTEE_STAFF), only("Checking.toAdmit", COMMITTEE_STAFF), only("Checking.record", COMMITTEE_STAFF),
            only("Rolls.publish", COMMITTEE_STAFF), only("Rolls.finalise", COMMITTEE_STAFF), members("Rolls.page"), members("Rolls.line"),
            only("RollFiles.pdf", COMMITTEE_STAFF), only("RollFiles.xlsx", COMMITTEE_STAFF),
            members("Enrolling.apply"), signedIn("Enrolling.own"), signedIn("Enrolling.withdraw"), signedIn("Enrolling.objections"),
            members("RollObjections.against"), members("RollObjections.missing"), only("RollObjections.waiting", COMMITTEE_STAFF), only("RollObjections.of", COMMITTEE_STAFF),
            only("RollObjections.take", COMMITTEE_STAFF), only("RollObjections.decide", COMMITTEE_STAFF),
            members("Associates.nominate"), members("Associates.agree"), signedIn("Associates.find"), signedIn("Associates.mine"), signedIn("Associates.stepBack"),
            signedIn("Associates.appeal"), only("AssociatesDesk.call", COMMITTEE_STAFF), only("AssociatesDesk.of", COMMITTEE_STAFF), only("AssociatesDesk.screen", COMMITTEE_STAFF),
            only("AssociatesDesk.publicise", COMMITTEE_STAFF), only("AssociatesDesk.appoint", COMMITTEE_STAFF), only("AssociatesDesk.drop", COMMITTEE_STAFF),
            only("AssociatesDesk.appeals", SUPERVISORY_COMMITTEE), only("AssociatesDesk.answer", SUPERVISORY_COMMITTEE),
            // honours
            only("Honours.open", COMMITTEE_STAFF), only("Honours.callOff", COMMITTEE_STAFF), members("HonourNominations.nominate"), members("HonourNominations.agree"),
            signedIn("HonourNominations.find"), signedIn("HonourNominations.mine"), signedIn("HonourNominations.decline"), signedIn("HonourNominations.hide"),
            signedIn("HonourNominations.appeal"), only("HonourDecisions.waiting", COMMITTEE_STAFF), only("HonourDecisions.refuse", COMMITTEE_STAFF),
            only("HonourDecisions.decide", COMMITTEE_STAFF), only("HonourDecisions.appeals", SUPERVISORY_COMMITTEE), only("HonourDecisions.answer", SUPERVISORY_COMMITTEE),
            // points
            only("Rules.propose", COMMITTEE_STAFF, CONVENOR), only("Rules.change", COMMITTEE_STAFF, CONVENOR), only("Rules.consult", COMMITTEE_STAFF, CONVENOR),
            only("Rules.adopt", COMMITTEE_STAFF, CONVENOR), only("Rules.retire", COMMITTEE_STAFF, CONVENOR), members("Consultation.say"),
            only("Consultation.answer", COMMITTEE_STAFF, CONVENOR), signedIn("Passbook.page"), signedIn("Passbook.balance"), signedIn("Passbook.of"), signedIn("Passbook.heldBack"),
            signedIn("EntryQueries.ask"), only("EntryQueries.waiting", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE), only("EntryQueries.answer", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE),
            only("Corrections.entries", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE), only("Corrections.reverse", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE),
            signedIn("Pools.of"), signedIn("Pools.agree"), signedIn("Pools.withdraw"), signedIn("Pools.put"), signedIn("Pools.take"), signedIn("Pools.spendable"),
            signedIn("PassbookPaper.pdf"), only("LedgerFiles.ndjson", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE),
            only("LedgerFiles.xlsx", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE), only("Openings.read", COMMITTEE_STAFF), members("Openings.take"),
            // claims
            members("Claims.submit"), signedIn("Claims.mine"), signedIn("Claims.find"), signedIn("Claims.withdraw"), signedIn("Claims.appeal"), signedIn("Claims.asked"),
            signedIn("Claims.confirm"), only("ClaimReview.waiting", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE), only("ClaimReview.accept", COMMITTEE_STAFF),
            only("ClaimReview.giveBack", COMMITTEE_STAFF), only("ClaimReview.answer", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE),
            only("ClaimReview.recuse", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE), members("Publicity.list"), members("Publicity.count"), members("Publicity.object"),
            only("Publicity.waiting", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE), only("Publicity.answer", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE),
            only("Activities.open", COMMITTEE_STAFF), only("Activities.list", COMMITTEE_STAFF), signedIn("Activities.signIn"), signedIn("Activities.signedIn"), only("Activities.atTheDoor", COMMITTEE_STAFF),
            only("Activities.write", COMMITTEE_STAFF), only("Activities.close", COMMITTEE_STAFF),
            // rewards
            members("Shop.reserve"), signedIn("Shop.welcome"), signedIn("Shop.shelf"), signedIn("Shop.mine"), signedIn("Shop.cancel"),
            only("Counter.byCode", Office.STOREKEEPER), only("Counter.waiting", Office.STOREKEEPER), only("Counter.handOver", Office.STOREKEEPER), only("Counter.typeIn", Office.STOREKEEPER),
            only("Counter.takeBack", Office.STOREKEEPER), only("Counter.handedOver", Office.STOREKEEPER), only("Counter.offlineList", Office.STOREKEEPER),
            only("Stockroom.add", COMMITTEE_STAFF), only("Stockroom.change", COMMITTEE_STAFF), only("Stockroom.retire", COMMITTEE_STAFF), only("Stockroom.arrange", COMMITTEE_STAFF),
            only("Funds.enter", COMMITTEE_STAFF), only("Funds.entries", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE), only("Funds.liability", COMMITTEE_STAFF, SUPERVISORY_COMMITTEE),
            only("GiversWatch.report", SUPERVISORY_COMMITTEE),
            // refused to all but who wrote it
            signedIn("Proposals.change"), signedIn("Proposals.submit"), signedIn("Proposals.withdraw"), signedIn("Proposals.appeal"),
            signedIn("Proposals.find"), signedIn("Proposals.mine"), signedIn("Raising.did"),
            members("Debate.argue"), members("Debate.reply"),
            // on oneself
            signedIn("OptionStances.own"), signedIn("Ballots.own"), signedIn("Objections.own"),
            only("DeskAccounts.requireDesk", COMMITTEE_STAFF, GRID_CONTACT), only("DeskAccounts.open", COMMITTEE_STAFF, GRID_CONTACT),
            only("DeskAccounts.byPhone", COMMITTEE_STAFF, GRID_CONTACT), only("DeskAccounts.byName", COMMITTEE_STAFF, GRID_CONTACT),
            only("DeskVisits.register", COMMITTEE_STAFF, GRID_CONTACT), only("DeskVisits.open", COMMITTEE_STAFF, GRID_CONTACT), only("DeskVisits.today", COMMITTEE_STAFF, GRID_CONTACT),
            only("DeskLookup.byCode", COMMITTEE_STAFF, GRID_CONTACT), only("DeskLookup.byPhone", COMMITTEE_STAFF, GRID_CONTACT), only("DeskLookup.byName", COMMITTEE_STAFF, GRID_CONTACT),
            signedIn("DeskVisits.finish"), signedIn("DeskVisits.receiptAgain"), signedIn("DeskVisits.forMe"), signedIn("DeskVisits.wasHelped"), signedIn("DeskClaims.join"),
            signedIn("TakingBack.undo"), signedIn("DeskVisits.soFar"), signedIn("DeskContests.contest"), only("DeskContests.waiting", CONVENOR, SUPERVISORY_COMMITTEE), only("DeskContests.answer", CONVENOR, SUPERVISORY_COMMITTEE),
            only("DeskLookup.askFor", COMMITTEE_STAFF, GRID_CONTACT), signedIn("MinorAccess.approved"), signedIn("MinorAccess.require"),
            only("MinorAccess.ask", COMMITTEE_STAFF, GRID_CONTACT, CONVENOR), only("MinorAccess.waiting", CONVENOR, SUPERVISORY_COMMITTEE), only("MinorAccess.decide", CONVENOR, SUPERVISORY_COMMITTEE),
            signedIn("Minors.own"), signedIn("Minors.declare"), signedIn("Minors.requireAdult"),
            signedIn("Memberships.join"), signedIn("Memberships.of"), signedIn("Residents.ownData"), signedIn("Registration.rename"),
            signedIn("Passwords.change"), signedIn("Passkeys.of"), signedIn("Passkeys.remove"), signedIn("Sessions.of"), signedIn("Sessions.end"), signedIn("Sessions.endOthers"),
            signedIn("Sessions.start"), signedIn("VoterRoll.has"), signedIn("Voting.stancesOf"), signedIn("OpinionMaps.positionOf"),
            signedIn("Topics.missing"),
            // privacy: reading is guarded by whoever calls, and leaves a line
            signedIn("LookQueries.ask"), only("LookQueries.waiting", SUPERVISORY_COMMITTEE), only("LookQueries.answer", SUPERVISORY_COMMITTEE),
            signedIn("AccessLog.read"), signedIn("AccessLog.of"), signedIn("Consents.give"), signedIn("Consents.withdraw"), signedIn("Consents.of"),
            signedIn("OwnInformation.of"), signedIn("OwnInformation.json"), signedIn("OwnInformation.pdf"), signedIn("Erasure.erase"), signedIn("AccountClosing.close"), signedIn("Offices.stepDown"),
            only("Consents.emergency", COMMITTEE_STAFF, CONVENOR, GRID_CONTACT),
            // asking about offices is how the others are guarded
            signedIn("Following.follow"), signedIn("Following.unfollow"), signedIn("Following.follows"), signedIn("Following.seen"),
            signedIn("Following.mine"), signedIn("Following.titles"), signedIn("Notices.of"), signedIn("Notices.unread"), signedIn("Notices.read"), signedIn("Offices.holds"), signedIn("Offices.of"), signedIn("Offices.above"), only("Below.of", COMMITTEE_STAFF, CONVENOR, SUPERVISORY_COMMITTEE, Office.CPPCC_SECRETARY, ADMINISTRATOR), signedIn("Offices.require"));

    // ---- services: methods without an Actor. Reading what is public, steps before one is known, and doings of the house itself.

    static final Set<String> WITHOUT_ACTOR = Set.of(
            "Communities.byCode", "Communities.find", "Communities.open", "Communities.search", "Communities.children",
            "Communities.lineage", "Communities.onlyOpen", "Communities.openBelow", "Communities.path", "Grids.of", "Grids.names", "Organisations.of", "Offices.holdersOf", "Offices.awaitFirstAdministrator",
            "Deadlines.due", "Deadlines.workdaysLeft", "Deadlines.latestBefore", "PolicyPack.number", "PolicyPack.value", "PolicyPack.values", "PolicyPack.history",
            "WorkCalendar.isWorkday", "WorkCalendar.plusWorkdays", "WorkCalendar.workdaysBetween", "WorkCalendar.specialBetween",
            "WorkingHours.after", "WorkingHours.between", "Reports.find", "HallRules.current", "HallRules.history",
            "WorkCalendar.lastKnownYear", "WorkCalendar.nextYearIsDue", "WorkCalendar.ofYear",
            "Residents.nicknameOf", "Residents.names", "Memberships.count",
            "Proposals.find", "Proposals.list", "Proposals.history", "Proposals.into", "Proposals.similar", "OnceMore.isOver", "OnceMore.of", "Raising.count", "RemarkLog.of", "Competences.of", "Competences.hinted",
            "Topics.list", "Topics.find", "Topics.story", "Topics.missing", "Topics.note", "Statements.similar", "Statements.removed", "Tallies.of", "Review.enter", "Debate.isOpen", "Debate.page", "Debate.counts", "Debate.replies", "Debate.words", "OpinionMaps.of", "OpinionMaps.draw", "OpinionMaps.follow", "Review.takeBack",
            "Options.of", "Options.people", "OptionStances.reasons", "OptionStances.opposing", "Ballots.of", "RecordedVotes.of", "Outcomes.of", "Objections.of",
            "Levels.of", "Levels.rights", "Moving.within", "Households.of", "Households.people", "Households.together", "Residences.status",
            "Honours.find", "Honours.opened", "Honours.honoured", "Shop.rewards", "Shop.rules", "Stockroom.sponsors", "ShopBooks.turnover", "PointsStatements.of", "PointsStatements.rules",
            "Guides.list", "Guides.search", "Guides.find", "Guides.history", "IndicatorSets.list", "IndicatorSets.find", "IndicatorSets.expired", "EqualVoice.counts",
            "Elections.find", "Elections.of", "Elections.rules", "Elections.plan", "Elections.earliest", "RollShares.of",
            "Associates.find", "Associates.calls", "Associates.named",
            "Ledger.post", "Ledger.postAt", "Ledger.reverse", "Ledger.reverseAt", "Ledger.balance", "Ledger.balanceForUpdate", "Ledger.passbooks", "Ledger.statement", "Ledger.entry",
            "Ledger.bySource", "Ledger.after", "Ledger.standing", "Ledger.aged", "Ledger.lastMoment", "Ledger.communities", "LedgerAudit.verify",
            "Rules.find", "Rules.latest", "Rules.versions", "Rules.inForce", "Rules.coming", "Consultation.remarks", "Awards.give", "Openings.what", "Openings.removeExpired", "Claims.place", "Activities.byCode",
            "Register.find", "Register.about", "Register.list", "Register.verify", "Register.shares", "Register.things", "Register.places", "Register.communities", "Register.after",
            "Consultations.find", "Consultations.plan", "Consultations.years", "Consultations.running", "Consultations.steps", "Consultations.missing", "ConsultationNotes.of", "Invitees.of", "CallForInput.count",
            "ConsultationOpinions.of", "UnitTasks.of", "Evaluations.of", "Lateness.of",
            "RecordLinks.of", "RecordLinks.ends", "RecordDocuments.open", "RecordDocuments.bySha", "Heads.of", "Heads.count", "NightlyCheck.last",
            // proven by a code, a password or the word in the log
            "Minors.of", "MinorAccess.forgetBefore", "DeskAccounts.find", "DeskAccounts.holder", "DeskAccounts.hasOtherPhone", "DeskAccounts.waits", "DeskAccounts.withoutPhone",
            "DeskClaims.look", "DeskClaims.joins", "DeskClaims.claim", "DeskAccounts.takeOver", "DeskAccounts.unite", "PhoneCheck.send", "PhoneCheck.prove", "Registration.known", "Registration.waitsForOwner", "Registration.register", "Registration.nickname",
            "Passwords.reset", "SignIn.check", "FirstAdministrator.awaited", "FirstAdministrator.become",
            // called by imports, the demo, tests and by other services; no page hands anything through to them
            "Memberships.find", "Memberships.confirm", "Memberships.unconfirm", "Photos.read", "Photos.destroy",
            "AccountClosing.forgetCodes", "AccountClosing.forgetLeft", "Consents.purposes", "Consents.has", "Consents.requireReferral",
            "Photos.attach", "Photos.hold", "Photos.release", "Deeds.of", "Deeds.pressing", "Deeds.promised", "Deeds.open", "Deeds.stands", "DeedSteps.of", "AffectedPlaces.of", "AffectedPlaces.story", "Residences.confirmedIn", "Transcription.find", "PublicCopy.find", "Issuing.amendments", "Issuing.proof", "Issuing.registered", "Opinions.of", "Verdicts.of", "Verdicts.running",
            "Register.enter", "RecordLinks.join", "RecordDocuments.withhold", "Heads.publish",
            "Meetings.find", "Meetings.details", "Meetings.list", "Meetings.about", "Meetings.steps", "Meetings.checks", "Meetings.missing", "Meetings.moveByRule", "Meetings.hold",
            "Participants.of", "Participants.find", "Participants.enter", "Participants.leave", "Agenda.of", "Papers.of", "NoticeTerms.term", "NoticeTerms.announceBy", "NoticeTerms.papersBy",
            "Sittings.phase", "Presence.of", "Presence.observers", "Presence.quorum", "Motions.of", "Motions.find", "Motions.running", "Rooms.of", "Rooms.follow",
            "Documents.attach", "Documents.info",
            "Appraisals.questions", "Appraisals.outcome", "SeatPlans.of", "Registrations.counts", "Registrations.open", "Registrations.listening", "Drawing.of", "Drawing.isDrawn", "Drawing.moveUp", "Invitations.of", "Invitations.posted",
            "Recusals.inDuty", "Recusals.of", "Recusals.open", "WrittenOpinions.open", "WrittenOpinions.count",
            "Offices.appointFirstAdministrator", "VoterRoll.enter", "Topics.sendBack", "Topics.hold", "Topics.settle", "Topics.endByRule", "Notices.tell", "Sessions.renew", "Sessions.onAuthentication", "Sessions.sessionDestroyed");

    // ---- what is handed to the methods: real things of the one place, so that only the office can be missing

    private Map<Class<?>, Supplier<@Nullable Object>> arguments() {
        return Map.ofEntries(
                Map.entry(CommunityId.class, () -> place),
                Map.entry(ResidentId.class, () -> neighbour.resident()),
                Map.entry(HoldingId.class, () -> context.getBean(Offices.class).holdersOf(place).getLast().id()),
                Map.entry(RecordedVote.class, () -> new RecordedVote(LocalDate.of(2026, 1, 9), "业主委员会",
                        new OwnersVote(VoteRule.ASSEMBLY, Share.heads(10, 8, 6, 1), null))),
                Map.entry(TopicId.class, () -> topic()),
                Map.entry(NomineeObjectionId.class, () -> EnrolmentFixtures.nomineeObjection(context, place)),
                Map.entry(long.class, () -> PrivacyFixtures.questioned(context, place, neighbour)),
                Map.entry(ActId.class, () -> AssistanceFixtures.contested(context, place, neighbour)),
                Map.entry(TextId.class, () -> ModerationFixtures.waiting(context, place, neighbour, new Subject("test", UUID.randomUUID().toString(), "topics", "路灯"))),
                Map.entry(DeedId.class, () -> ActionsFixtures.deed(context, topic())),
                Map.entry(StepId.class, () -> ActionsFixtures.step(context, ActionsFixtures.deed(context, topic()))),
                Map.entry(RemarkId.class, () -> ActionsFixtures.remark(context, ActionsFixtures.deed(context, topic()), neighbour)),
                Map.entry(org.yishiting.proposals.RemarkId.class,
                        () -> context.getBean(RemarkLog.class).say(ResidentsFixtures.member(context, place), place, "", "路灯坏了", List.of(), null)),
                Map.entry(ArgumentId.class, () -> DebateFixtures.argument(context, topic(), neighbour)),
                Map.entry(StatementId.class, () -> hall.statements(topic(), "路灯坏了三盏，希望早点修好。").getFirst()),
                Map.entry(ProofId.class, () -> ResidencyFixtures.waiting(context, place, neighbour)),
                Map.entry(ElectionId.class, () -> EnrolmentFixtures.open(context, place, ElectionKind.COMMUNITY)),
                Map.entry(ApplicationId.class, () -> EnrolmentFixtures.applied(context, EnrolmentFixtures.open(context, place, ElectionKind.COMMUNITY), HukouStatus.LOCAL)),
                Map.entry(RollObjectionId.class, () -> EnrolmentFixtures.objection(context, place)),
                Map.entry(CallId.class, () -> EnrolmentFixtures.call(context, place)),
                Map.entry(NominationId.class, () -> EnrolmentFixtures.nomination(context, place, neighbour)),
                Map.entry(HonourId.class, () -> HonoursFixtures.open(context, place, HonourKind.PERSON)),
                Map.entry(HonourNominationId.class, () -> HonoursFixtures.proposed(context, HonoursFixtures.open(context, place, HonourKind.PERSON), neighbour)),
                Map.entry(RuleId.class, () -> PointsFixtures.cleaning(context, place).rule()),
                Map.entry(ClaimId.class, () -> ClaimsFixtures.claim(context, place, neighbour)),
                Map.entry(UUID.class, () -> ClaimsFixtures.objection(context, place, neighbour)),
                Map.entry(ActivityId.class, () -> ClaimsFixtures.activity(context, place)),
                Map.entry(RewardId.class, () -> RewardsFixtures.reward(context, place, 15, 10)),
                Map.entry(RedemptionId.class, () -> RewardsFixtures.reserved(context, place, neighbour).id()),
                Map.entry(MotionId.class, () -> SittingsFixtures.motion(context, place)),
                Map.entry(HandId.class, () -> SittingsFixtures.hand(context, place)),
                Map.entry(RecusalId.class, () -> InvitationsFixtures.recusal(context, meeting(), neighbour)),
                Map.entry(MeetingId.class, () -> meeting().id()),
                Map.entry(MeetingView.class, () -> context.getBean(Meetings.class).details(meeting().id())),
                Map.entry(ParticipantId.class, () -> context.getBean(Participants.class).of(meeting().id()).getFirst().id()),
                Map.entry(EntryId.class, () -> MinutesFixtures.entry(context, MinutesFixtures.written(context, place, MeetingKind.COUNCIL, 1).id())),
                Map.entry(EntryText.class, () -> EntryText.noted("路灯修好了。")),
                Map.entry(CorrectionId.class, () -> MinutesFixtures.correction(context, place)),
                Map.entry(OpinionId.class, () -> MinutesFixtures.opinion(context, place)),
                Map.entry(Redaction.class, () -> new Redaction("路灯", "■■", Reason.PERSONAL_DATA)),
                Map.entry(PaperId.class, () -> context.getBean(Papers.class).of(meeting().id()).getFirst().id()),
                Map.entry(ConsultationId.class, () -> ConsultationFixtures.planned(context, place)),
                Map.entry(ProposalId.class, () -> ProposalsFixtures.waiting(context, place, neighbour)),
                Map.entry(GuideKey.class, () -> new GuideKey("schooling")),
                Map.entry(GuideText.class, ServicecatalogFixtures::text),
                Map.entry(Referral.class, () -> new Referral("matter:1", "路灯所", "修路灯", List.of("地点"))),
                Map.entry(HttpServletRequest.class, MockHttpServletRequest::new),
                Map.entry(HttpServletResponse.class, MockHttpServletResponse::new));
    }

    // ---- the walk

    @Autowired ApplicationContext context;
    @Autowired TransactionTemplate transaction;

    HallFixtures hall;
    CommunityId place;
    Actor neighbour;

    @BeforeEach
    void aPlaceWithANeighbour() {
        hall = context.getAutowireCapableBeanFactory().createBean(HallFixtures.class);
        place = ResidentsFixtures.place(context);
        neighbour = ResidentsFixtures.member(context, place);
        ResidentsFixtures.holder(context, Office.RECORDER, place);
    }

    /** Others ask whether the portal waits for its first administrator. */
    @AfterEach
    void nobodyRulesTheNation() {
        context.getBean(JdbcClient.class).sql("delete from community_office").update();
    }

    @Test
    void everyPageLetsInWhomItsLineNames() {
        var views = views();
        assertThat(views.keySet()).isEqualTo(PAGES.keySet());
        var wrong = new TreeSet<String>();
        views.forEach((name, view) -> {
            var who = PAGES.get(name);
            var checker = new AccessAnnotationChecker();
            if (checker.hasAccess(view, null, _ -> false) != (who.kind == Kind.OPEN)) {
                wrong.add(name + " for somebody who is not signed in");
            }
            for (var office : Office.values()) {
                var expected = who.kind == Kind.OPEN || who.kind == Kind.SIGNED_IN || who.offices.contains(office);
                if (checker.hasAccess(view, () -> "somebody", office.name()::equals) != expected) {
                    wrong.add(name + " for " + office);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoorAndWhoHoldsNoOfficeToNoPageOfOffice() {
        UI.getCurrent().navigate("me");
        assertThat(currentView()).isEqualTo("SignInView");
        UI.getCurrent().navigate("admin/offices");
        assertThat(currentView()).isEqualTo("SignInView");
        signIn(neighbour);
        UI.getCurrent().navigate("me");
        assertThat(currentView()).isEqualTo("MeView");
        UI.getCurrent().navigate("admin/offices");
        assertThat(currentView()).isNotEqualTo("OfficesView");
        signIn(ResidentsFixtures.holder(context, ADMINISTRATOR, place), "ADMINISTRATOR");
        UI.getCurrent().navigate("admin/offices");
        assertThat(currentView()).isEqualTo("OfficesView");
    }

    @Test
    void everyServiceMethodHasItsLine() {
        var acts = new TreeSet<String>();
        var others = new TreeSet<String>();
        acts().forEach((name, methods) -> methods.forEach(it -> (takesActor(it.method) ? acts : others).add(name)));
        assertThat(acts).isEqualTo(new TreeSet<>(ACTS.keySet()));
        assertThat(others).isEqualTo(new TreeSet<>(WITHOUT_ACTOR));
    }

    @Test
    void everyActIsRefusedToAllButThoseWhomItsLineNames() {
        var wrong = new ArrayList<String>();
        var actors = actors();
        acts().forEach((name, methods) -> methods.stream().filter(it -> takesActor(it.method)).forEach(act -> {
            var who = ACTS.get(name);
            if (who != null && !name.equals("Offices.require") && !name.equals("Meetings.require")) {
                who.asked(actors).forEach((title, actor) -> {
                    var refusal = refusal(act, actor);
                    if (!who.expects(title, refusal)) {
                        wrong.add(name + " by " + title + " ended with " + refusal);
                    }
                });
            }
        }));
        assertThat(wrong).isEmpty();
    }

    /** Someone without any office, a member, a holder of each office here, and administrators elsewhere and above all. */
    private Map<String, Actor> actors() {
        var actors = new LinkedHashMap<String, Actor>();
        actors.put("NOBODY", ResidentsFixtures.somebody(context));
        actors.put("MEMBER", ResidentsFixtures.member(context, place));
        for (var office : Office.values()) {
            actors.put(office.name(), ResidentsFixtures.holder(context, office, place));
        }
        actors.put("ELSEWHERE", ResidentsFixtures.holder(context, ADMINISTRATOR, ResidentsFixtures.place(context)));
        actors.put("NATION", ResidentsFixtures.holder(context, ADMINISTRATOR, CommunityId.NATION));
        return actors;
    }

    /** The key of the refusal, or how else it ended. Nothing of it stays. */
    private String refusal(Act act, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                act.method.setAccessible(true);
                act.method.invoke(act.service, values(act.method, actor));
                return "done";
            } catch (InvocationTargetException ended) {
                return ended.getCause() instanceof RuleViolation refused ? refused.key() : String.valueOf(ended.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            } finally {
                status.setRollbackOnly();
            }
        }));
    }

    private Object[] values(Method method, Actor actor) {
        return Arrays.stream(method.getParameterTypes()).map(it -> it == Actor.class ? actor : value(it)).toArray();
    }

    private @Nullable Object value(Class<?> type) {
        var known = arguments().get(type);
        if (known != null) {
            return known.get();
        }
        if (type == String.class) return "路灯坏了三盏，希望早点修好";
        if (type == int.class) return 1;
        if (type == long.class) return 1L;
        if (type == boolean.class) return true;
        if (type == LocalDate.class) return LocalDate.now(Clock.systemDefaultZone()).plusDays(30);
        if (type == YearMonth.class) return YearMonth.of(2025, 11);
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isArray()) return Array.newInstance(type.componentType(), 0);
        if (type.isRecord()) return record(type);
        return null;
    }

    private Object record(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes()).map(this::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private MeetingsFixtures.Made meeting() {
        return MeetingsFixtures.planned(context, place, MeetingKind.COUNCIL);
    }

    private TopicId topic() {
        return hall.topic(new HallFixtures.Place("", place), "路灯");
    }

    private Map<String, List<Act>> acts() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(it -> AopUtils.getTargetClass(it).getPackageName().startsWith("org.yishiting"))
                .flatMap(service -> Stream.of(AopUtils.getTargetClass(service).getDeclaredMethods())
                        .filter(it -> Modifier.isPublic(it.getModifiers()) && !it.isSynthetic()).map(it -> new Act(service, it)))
                .collect(groupingBy(Act::name));
    }

    private static boolean takesActor(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Actor.class;
    }

    private static Map<String, Class<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.yishiting").stream()
                .map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null)).collect(toMap(Class::getSimpleName, it -> it));
    }

    private static String currentView() {
        return UI.getCurrent().getCurrentView().getClass().getSimpleName();
    }

    record Act(Object service, Method method) {

        String name() {
            return AopUtils.getTargetClass(service).getSimpleName() + "." + method.getName();
        }
    }

    enum Kind { OPEN, SIGNED_IN, MEMBERS, OFFICES, NATION }

    record Who(String name, Kind kind, Set<Office> offices) {

        /** What stands open to those who hold nothing stands open to all. */
        Map<String, Actor> asked(Map<String, Actor> actors) {
            var asked = new LinkedHashMap<>(actors);
            if (kind == Kind.OPEN || kind == Kind.SIGNED_IN) {
                asked.keySet().retainAll(Set.of("NOBODY", "MEMBER"));
            }
            return asked;
        }

        boolean expects(String title, String ended) {
            return switch (kind) {
                case OPEN, SIGNED_IN -> !ended.equals("community.office.required") && !ended.equals("residents.roll.not-member");
                case MEMBERS -> ended.equals("residents.roll.not-member") != title.equals("MEMBER");
                case OFFICES -> ended.equals("community.office.required")
                        != (title.equals("NATION") && offices.contains(ADMINISTRATOR) || offices.stream().anyMatch(it -> it.name().equals(title)));
                case NATION -> ended.equals("community.office.required") != title.equals("NATION");
            };
        }
    }

    private static Who everybody(String name) {
        return new Who(name, Kind.OPEN, Set.of());
    }

    private static Who signedIn(String name) {
        return new Who(name, Kind.SIGNED_IN, Set.of());
    }

    private static Who members(String name) {
        return new Who(name, Kind.MEMBERS, Set.of());
    }

    private static Who ofTheNation(String name) {
        return new Who(name, Kind.NATION, Set.of(ADMINISTRATOR));
    }

    private static Who only(String name, Office first, Office... more) {
        return new Who(name, Kind.OFFICES, EnumSet.of(first, more));
    }

    private static Map<String, Who> table(Who... lines) {
        return Stream.of(lines).collect(toMap(Who::name, it -> it));
    }
}
