package org.yishiting.residency;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.GridSummary;
import org.yishiting.community.Grids;
import org.yishiting.community.ResidentId;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;
import org.yishiting.residents.DemoAccounts;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.ResidentName;

/** People of 松月社区 on every rung of the ladder, some who wait, one refused who had somebody look again, and three households. */
@Component
@Order(40)
class ResidencyDemo implements DemoPart {

    private static final List<Rung> SHOWN = List.of(Rung.PERMIT, Rung.SLIP, Rung.LEASE, Rung.VISIT, Rung.LETTER, Rung.NEIGHBOURS);
    private static final int CONFIRMED = 60;

    private final ResidenceRepository residences;
    private final ProofRepository proofs;
    private final Proofs showing;
    private final Neighbours neighbours;
    private final Households households;
    private final Confirmation confirmation;
    private final Memberships memberships;
    private final Photos photos;
    private final Communities communities;
    private final Grids grids;
    private final JdbcClient jdbc;
    private final Clock clock;

    ResidencyDemo(ResidenceRepository residences, ProofRepository proofs, Proofs showing, Neighbours neighbours, Households households, Confirmation confirmation,
            Memberships memberships, Photos photos, Communities communities, Grids grids, JdbcClient jdbc, Clock clock) {
        this.residences = residences;
        this.proofs = proofs;
        this.showing = showing;
        this.neighbours = neighbours;
        this.households = households;
        this.confirmation = confirmation;
        this.memberships = memberships;
        this.photos = photos;
        this.communities = communities;
        this.grids = grids;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        var place = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var areas = grids.of(place).stream().map(GridSummary::id).toList();
        var people = DemoAccounts.silent().stream().map(ResidentName::id).toList();
        for (var number = 0; number < CONFIRMED; number++) {
            confirmed(people.get(number), place, SHOWN.get(number % SHOWN.size()), 20 + number * 5 % 300, areas.get(number % 4));
        }
        confirmed(DemoAccounts.NEW_RESIDENT.id(), place, Rung.LEASE, 21, areas.get(1));
        lapsed(people.get(CONFIRMED), place);
        lapsed(people.get(CONFIRMED + 1), place);
        waiting(people.subList(CONFIRMED + 2, CONFIRMED + 12), place);
        var family = people.subList(0, 5);
        household(place, DwellingKind.HOME, family.get(0), family.get(1));
        household(place, DwellingKind.SHARED, family.get(2), null);
        household(place, DwellingKind.HOME, DemoAccounts.NEW_RESIDENT.id(), family.get(3));
        residences.flush();
        wait(place);
    }

    private void confirmed(ResidentId resident, CommunityId place, Rung rung, int daysLeft, CommunityId area) {
        var residence = confirmation.hold(resident, place);
        residence.declare(area, clock.instant());
        var until = Zone.today(clock).plusDays(daysLeft);
        residence.confirm(rung, until.minusYears(1), until);
        var proof = new Proof(resident, place, rung, clock.instant().minus(Duration.ofDays(366L - daysLeft)));
        proof.accept(DemoAccounts.STAFF.id(), clock.instant().minus(Duration.ofDays(365L - daysLeft)));
        proofs.save(proof);
    }

    private void lapsed(ResidentId resident, CommunityId place) {
        LocalDate ended = Zone.today(clock).minusDays(9);
        var residence = confirmation.hold(resident, place);
        residence.confirm(Rung.LEASE, ended.minusYears(1), ended);
        residence.lapse(Zone.today(clock));
        memberships.unconfirm(resident, place);
    }

    /** Ten newcomers: papers with and without a picture, a visit, one neighbour of two, something missing, an appeal. */
    private void waiting(List<ResidentId> people, CommunityId place) {
        people.forEach(it -> memberships.unconfirm(it, place));
        residences.flush();
        var actors = people.stream().map(Actor::new).toList();
        show(actors.get(0), place, Rung.PERMIT, picture(actors.get(0), "居住证（样张）"));
        show(actors.get(1), place, Rung.LEASE, picture(actors.get(1), "租房合同（样张）"));
        show(actors.get(2), place, Rung.SLIP, picture(actors.get(2), "居住登记凭证（样张）"));
        show(actors.get(3), place, Rung.LETTER, null);
        show(actors.get(4), place, Rung.LEASE, null);
        showing.askVisit(actors.get(5), place, "9号楼楼下小卖部，晚上七点以后都在。");
        showing.askVisit(actors.get(6), place, "周末上午在家，先打个电话。");
        showing.askNeighbours(actors.get(7), place);
        neighbours.vouch(new Actor(DemoAccounts.LOCAL_RESIDENT.id()), String.valueOf(showing.last(actors.get(7), place).orElseThrow().code()));
        var unsigned = held(show(actors.get(8), place, Rung.LEASE, null));
        unsigned.askMore(DemoAccounts.STAFF.id(), "合同上签字和写日期的那一页", "社区一楼窗口，工作日晚上8点前；在手机上再拍一张也行", clock.instant());
        var refused = held(show(actors.get(9), place, Rung.LETTER, null));
        refused.refuse(DemoAccounts.STAFF.id(), "证明上没有写日期，看不出是哪一年的。", clock.instant());
        residences.flush();
        showing.appeal(actors.get(9), refused.id(), "房东只肯写一句话，我在这里住了两年，楼下的人都认识。", null);
    }

    private ProofId show(Actor actor, CommunityId place, Rung rung, @Nullable PhotoId photo) {
        return showing.show(actor, place, new ProofDraft(rung, photo, null));
    }

    private Proof held(ProofId id) {
        return proofs.findById(id).orElseThrow();
    }

    /** They did not all come in this minute. */
    private void wait(CommunityId place) {
        jdbc.sql("""
                update residency_proof p join (select proof_id, row_number() over (order by proof_id) as number from residency_proof where lane is not null) n
                on n.proof_id = p.proof_id set p.waiting_since = p.waiting_since - interval n.number * 9 hour, p.due_at = p.due_at - interval (n.number * 9 div 24) day
                where p.community_id = ?""").param(place.toString()).update();
    }

    private void household(CommunityId place, DwellingKind dwelling, ResidentId founder, @Nullable ResidentId other) {
        households.found(new Actor(founder), place, dwelling);
        if (other != null) {
            households.join(new Actor(other), households.invite(new Actor(founder), place));
        }
    }

    private static Font font() {
        try (var file = ResidencyDemo.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf")) {
            return file == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 34) : Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(34f);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sheet that says it is a sample. */
    private PhotoId picture(Actor actor, String title) {
        var sheet = new BufferedImage(640, 420, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setColor(new Color(0xf5efe2));
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setColor(new Color(0x2a3b36));
        pen.drawRect(24, 24, sheet.getWidth() - 48, sheet.getHeight() - 48);
        pen.setFont(font());
        pen.drawString(title, 60, 110);
        pen.setColor(new Color(0xb9ad95));
        for (var line = 0; line < 5; line++) {
            pen.fillRect(60, 170 + line * 42, 320 + line * 37 % 160, 14);
        }
        pen.dispose();
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(sheet, "png", bytes);
            return photos.keep(actor, new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
