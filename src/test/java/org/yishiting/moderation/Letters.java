package org.yishiting.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** A module that owns texts, with nothing else to it. */
@TestComponent
class Letters implements Moderated {

    static final String KIND = "test.letter";

    final Map<String, String> words = new ConcurrentHashMap<>();
    final List<String> shown = new ArrayList<>();
    final Map<String, Clause> placeholders = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> text(String id) {
        return Optional.ofNullable(words.get(id));
    }

    @Override
    public void change(String id, String text) {
        words.put(id, text);
    }

    @Override
    public synchronized void publish(String id) {
        shown.add(id);
        placeholders.remove(id);
    }

    @Override
    public synchronized void withhold(String id, Clause clause) {
        shown.remove(id);
        placeholders.put(id, clause);
    }

    @Override
    public synchronized void takeBack(String id) {
        shown.remove(id);
    }
}
