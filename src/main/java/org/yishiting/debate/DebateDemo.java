package org.yishiting.debate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Topics;
import org.yishiting.moderation.Publication;
import org.yishiting.moderation.Queue;
import org.yishiting.moderation.Reports;
import org.yishiting.moderation.Review;
import org.yishiting.residents.DemoAccounts;
import tools.jackson.databind.json.JsonMapper;

/** Threads under four topics, and what moderation has to do: two texts that wait, one returned, one removed, one appealed. */
@Component
@Order(60)
class DebateDemo implements DemoPart {

    private static final int NO_PEOPLE_IN_IT = 1;
    private static final int PERSONAL = 3;

    private final Arguments arguments;
    private final Debate debate;
    private final Topics topics;
    private final Review review;
    private final Queue queue;
    private final Reports reports;
    private final Clock clock;

    DebateDemo(Arguments arguments, Debate debate, Topics topics, Review review, Queue queue, Reports reports, Clock clock) {
        this.arguments = arguments;
        this.debate = debate;
        this.topics = topics;
        this.review = review;
        this.queue = queue;
        this.reports = reports;
        this.clock = clock;
    }

    private record Answer(String author, String text) {}

    private record Line(int topic, Side side, String author, int daysAgo, @Nullable String title, String text, List<Answer> replies) {}

    @Override
    public void load() {
        var people = new HashMap<String, ResidentId>();
        DemoAccounts.silent().forEach(it -> people.put(it.nickname(), it.id()));
        DemoAccounts.signIns().forEach(it -> people.put(it.nickname(), it.id()));
        var number = 0;
        for (var line : lines()) {
            said(line, number++, people);
        }
        moderation(people);
    }

    private void said(Line line, int number, Map<String, ResidentId> people) {
        var topic = topic(line.topic());
        var author = person(people, line.author());
        var at = clock.instant().minus(Duration.ofDays(line.daysAgo())).plus(Duration.ofMinutes(17L * number));
        var id = new ArgumentId(uuid("argument " + number));
        arguments.add(id, topic.id(), line.side(), line.title(), line.text(), author, false, at, List.of());
        arguments.publish(arguments.find(id).orElseThrow(), at);
        review.enter(author, topic.community(), Debate.subject(Debate.ARGUMENT, id.toString(), topic), at);
        for (var reply = 0; reply < line.replies().size(); reply++) {
            answered(topic, id, line.replies().get(reply), uuid("reply " + number + " " + reply).toString(), at.plus(Duration.ofMinutes(95L * (reply + 1))), people);
        }
    }

    private void answered(TopicDetails topic, ArgumentId to, Answer answer, String id, Instant at, Map<String, ResidentId> people) {
        var author = person(people, answer.author());
        arguments.addReply(id, to, answer.text(), author, false, at);
        arguments.publishReply(arguments.findReply(id).orElseThrow(), at);
        review.enter(author, topic.community(), Debate.subject(Debate.REPLY, id, topic), at);
    }

    private void moderation(Map<String, ResidentId> people) {
        var newcomer = new Actor(DemoAccounts.NEW_RESIDENT.id());
        var staff = new Actor(DemoAccounts.STAFF.id());
        argue(newcomer, 2, Side.FOR, "我凌晨两点收车，门口总说没位。临停区怎么申请，知道的请打13800138000告诉我。");
        argue(new Actor(person(people, "曹哥")), 2, Side.AGAINST, "3号楼2单元501姓王的天天把车停在消防通道，希望有人管。");

        var personal = argue(newcomer, 8, Side.INFO, "7号楼姓赵的从窗户拉线充电，烧起来整栋楼都跑不掉。");
        queue.giveBack(staff, personal.text(), 1, PERSONAL, "事情说得对，去掉是谁家就能发。", "7号楼有人从窗户拉线充电，烧起来整栋楼都跑不掉。");

        var refused = argue(newcomer, 11, Side.AGAINST, "晾几件衣服也要开会，管得太宽了吧。");
        queue.refuse(staff, refused.text(), 1, NO_PEOPLE_IN_IT, "请说说为什么不用开会。");
        review.appeal(newcomer, refused.text(), "我说的是这件事不用开会，没有说哪个人。");

        var leak = argue(newcomer, 9, Side.INFO, "我家厨房顶上一直滴水，滴到电箱旁边，找谁都说等改造。");
        queue.takeUp(staff, leak.text(), 1, PERSONAL, "这是您家的急事，等不到改造。物业今天上门，先关水，办得怎么样在这里答复您。");

        var rude = argue(new Actor(person(people, "曾师傅")), 2, Side.AGAINST, "有车的人就是自私，只管自己方便。");
        queue.publish(new Actor(DemoAccounts.CONVENOR.id()), rude.text(), 1);
        var shown = debate.page(topic(2).id(), Side.AGAINST, null, 1).arguments().getFirst();
        reports.report(new Actor(person(people, "田姐")), Debate.ARGUMENT, shown.id().toString(), NO_PEOPLE_IN_IT, "说的是人，不是停车的事。");
        queue.refuse(staff, rude.text(), 1, NO_PEOPLE_IN_IT, "请说停车的事，不说人。");
    }

    private Publication argue(Actor actor, int topic, Side side, String text) {
        return debate.argue(actor, topic(topic).id(), new ArgumentDraft(side, "", text, List.of()));
    }

    private TopicDetails topic(int number) {
        return topics.find(new TopicId(uuid("topic " + number))).orElseThrow();
    }

    private static ResidentId person(Map<String, ResidentId> people, String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("demo " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line> lines() {
        try (var in = new ClassPathResource("debate/demo-arguments.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(in, Line[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
