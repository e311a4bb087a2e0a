package org.yishiting.draws;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draw as it is published: JSON with what went in and what came out. {@code ./yishiting draw FILE} draws it again.
 *
 * @param commitment what was published before people came forward; empty where nothing was
 * @param listFingerprint {@link DrawInput#listFingerprint}
 * @param result null before the draw
 */
public record DrawFile(String format, String commitment, String listFingerprint, DrawInput input, @Nullable DrawResult result) {

    public static final String FORMAT = "yishiting-draw/1";

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    public DrawFile {
        Malformed.unless(FORMAT.equals(format), "format is not " + FORMAT);
        Malformed.unless(input != null, "there is no input");
        commitment = Objects.requireNonNullElse(commitment, "");
        listFingerprint = Objects.requireNonNullElse(listFingerprint, "");
    }

    /** Draws. */
    public static DrawFile draw(DrawInput input) {
        return new DrawFile(FORMAT, Seed.commitment(input.seed()), input.listFingerprint(), input, Draw.run(input));
    }

    /** Refuses with {@link Malformed} what is no draw. */
    public static DrawFile parse(String json) {
        try {
            return JSON.readValue(json, DrawFile.class);
        } catch (JacksonException e) {
            throw e.getCause() instanceof Malformed why ? why : new Malformed("this is not the JSON of a draw: " + e.getOriginalMessage());
        }
    }

    public String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /** Whether the seed is the one that was bound before. */
    public boolean seedHolds() {
        return commitment.isEmpty() || commitment.equals(Seed.commitment(input.seed()));
    }

    /** Whether the list is the one that was published before. */
    public boolean listHolds() {
        return listFingerprint.isEmpty() || listFingerprint.equals(input.listFingerprint());
    }

    /** Whether drawing again gives the same seats and the same waiting lists. */
    public boolean resultHolds() {
        return result == null || result.equals(Draw.run(input));
    }
}
