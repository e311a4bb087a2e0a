package org.yishiting.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.yishiting.ViewTest;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.residents.ResidentsFixtures;

class PhotosTest extends ViewTest {

    @Autowired Photos photos;
    @Autowired Voices voices;
    @Autowired PhotoFiles files;
    @Autowired ApplicationContext context;
    @Autowired WebApplicationContext web;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    Actor owner;

    /** Each Spring context puts its own strategy in the one static place; requests of this test belong to this context. */
    private final SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();

    @BeforeEach
    void somebody() {
        SecurityContextHolder.setContextHolderStrategy(context.getBean(SecurityContextHolderStrategy.class));
        owner = ResidentsFixtures.somebody(context);
    }

    @AfterEach
    void restore() {
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    @Test
    void aPhotoIsPublicOnceWhatItBelongsToIs() throws Exception {
        var photo = photos.keep(owner, Pictures.stream(Pictures.jpeg(2000, 1000)));
        assertThat(get(photo, "", null).getStatus()).isEqualTo(404);
        assertThat(get(photo, "", ResidentsFixtures.somebody(context)).getStatus()).isEqualTo(404);
        assertThat(get(photo, "", owner).getStatus()).isEqualTo(200);
        assertThat(get(photo, "", owner).getHeader("Cache-Control")).contains("no-store");

        transaction.executeWithoutResult(_ -> photos.attach(photo));

        var seen = get(photo, "", null);
        assertThat(seen.getStatus()).isEqualTo(200);
        assertThat(seen.getContentType()).isEqualTo("image/jpeg");
        assertThat(seen.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(seen.getHeader("Cache-Control")).contains("max-age=604800", "public");
        assertThat(get(photo, "?size=small", null).getContentAsByteArray()).hasSizeLessThan(seen.getContentAsByteArray().length);
    }

    @Test
    void whatWaitsForALookIsSeenByThoseWhoLook() throws Exception {
        var place = ResidentsFixtures.place(context);
        var photo = photos.keep(owner, Pictures.stream(Pictures.jpeg(20, 10)));

        transaction.executeWithoutResult(_ -> photos.hold(place, List.of(photo)));

        assertThat(get(photo, "", ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place)).getStatus()).isEqualTo(200);
        assertThat(get(photo, "", ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, ResidentsFixtures.place(context))).getStatus()).isEqualTo(404);
        assertThat(get(photo, "", ResidentsFixtures.member(context, place)).getStatus()).isEqualTo(404);
        assertThat(get(photo, "", null).getStatus()).isEqualTo(404);
    }

    @Test
    void whatBelongsToNothingIsGoneAfterADay() throws Exception {
        var unused = photos.keep(owner, Pictures.stream(Pictures.jpeg(20, 10)));
        var used = photos.keep(owner, Pictures.stream(Pictures.jpeg(20, 10)));
        transaction.executeWithoutResult(_ -> photos.attach(used));

        aDayPasses();
        assertThat(files.large(unused)).exists();
        jdbc.sql("update photos_photo set kept_at = kept_at - interval 25 hour").update();
        aDayPasses();

        assertThat(files.large(unused)).doesNotExist();
        assertThat(files.small(unused)).doesNotExist();
        assertThat(files.large(used)).exists();
        refuses("photos.gone", () -> transaction.executeWithoutResult(_ -> photos.attach(unused)));

        transaction.executeWithoutResult(_ -> photos.release(List.of(used)));
        assertThat(get(used, "", null).getStatus()).isEqualTo(404);
        aDayPasses();
        assertThat(files.large(used)).exists();
    }

    @Test
    void aRecordingIsHeardByWhoSpokeAndByTheOfficesAndIsGoneAfterNinetyDays() throws Exception {
        var place = ResidentsFixtures.place(context);
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        var voice = voices.keep(owner, Pictures.stream("OggS....".getBytes(StandardCharsets.US_ASCII)));
        assertThat(heard(voice, owner).getContentType()).isEqualTo("audio/ogg");
        assertThat(heard(voice, staff).getStatus()).isEqualTo(404);

        transaction.executeWithoutResult(_ -> voices.hold(owner, place, voice));

        assertThat(heard(voice, staff).getHeader("Cache-Control")).contains("no-store");
        assertThat(heard(voice, ResidentsFixtures.member(context, place)).getStatus()).isEqualTo(404);
        assertThat(heard(voice, null).getStatus()).isEqualTo(404);
        voices.discard(owner, voice);
        jdbc.sql("update photos_voice set kept_at = kept_at - interval 89 day").update();
        aDayPasses();
        assertThat(files.voice(voice)).exists();
        jdbc.sql("update photos_voice set kept_at = kept_at - interval 2 day").update();
        aDayPasses();
        assertThat(files.voice(voice)).doesNotExist();
    }

    @Test
    void nobodyThrowsAwayPhotosOfOthersOrWhatIsInUse() throws Exception {
        var photo = photos.keep(owner, Pictures.stream(Pictures.jpeg(20, 10)));
        photos.discard(ResidentsFixtures.somebody(context), photo);
        assertThat(files.large(photo)).exists();
        transaction.executeWithoutResult(_ -> photos.attach(photo));
        photos.discard(owner, photo);
        assertThat(files.large(photo)).exists();
    }

    @Test
    void filesOfActsThatFailedDoNotStay() {
        var kept = new PhotoId[1];
        refuses("photos.gone", () -> transaction.executeWithoutResult(_ -> {
            try {
                kept[0] = photos.keep(owner, Pictures.stream(Pictures.jpeg(20, 10)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            photos.attach(PhotoId.next());
        }));
        assertThat(files.large(kept[0])).doesNotExist();
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> photos.attach(kept[0]));
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        refuses("photos.too-big", () -> photos.keep(owner, endless()));
        for (var number = 1; number < Photos.PER_HOUR; number++) {
            photos.keep(owner, Pictures.stream(Pictures.jpeg(4, 4)));
        }
        refuses("photos.too-many", () -> photos.keep(owner, Pictures.stream(Pictures.jpeg(4, 4))));
        photos.keep(ResidentsFixtures.somebody(context), Pictures.stream(Pictures.jpeg(4, 4)));
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 7;
            }

            @Override
            public int read(byte[] bytes, int from, int count) {
                return count;
            }
        };
    }

    private void aDayPasses() {
        transaction.executeWithoutResult(_ -> events.publishEvent(DayHasPassed.of(LocalDate.now(clock))));
    }

    private MockHttpServletResponse get(PhotoId photo, String size, Actor as) throws Exception {
        return get(PhotosPaths.photo(photo) + size, as);
    }

    private MockHttpServletResponse heard(VoiceId voice, Actor as) throws Exception {
        return get(PhotosPaths.voice(voice), as);
    }

    private MockHttpServletResponse get(String address, Actor as) throws Exception {
        var http = MockMvcBuilders.webAppContextSetup(web).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        var ask = MockMvcRequestBuilders.get(address);
        if (as != null) {
            ask.with(SecurityMockMvcRequestPostProcessors.user(as.resident().toString()));
        }
        return http.perform(ask).andReturn().getResponse();
    }

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(act).withMessage(key);
    }
}
