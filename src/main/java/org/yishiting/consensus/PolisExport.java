package org.yishiting.consensus;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * A conversation as Polis exports it: a folder with {@code comments.csv}, {@code votes.csv}, and, where there are, {@code summary.csv} and
 * {@code participants-votes.csv}.
 *
 * @param title the topic, empty when the summary does not tell
 * @param url where it took place, empty when the summary does not tell
 * @param description what it was about, empty when the summary does not tell
 * @param statements in the order of their ids
 * @param votes in the order of the file
 * @param participants the ids of those who voted, in the order of Polis' own table
 * @param skipped rows that could not be used, and why
 */
public record PolisExport(String title, String url, String description, List<Statement> statements, List<Vote> votes, List<Integer> participants,
        List<SkippedRow> skipped) {

    /**
     * @param id the number Polis gave it
     * @param author the participant who wrote it
     * @param moderated -1 out, 0 not looked at, 1 in
     * @param timestamp milliseconds since 1970
     */
    public record Statement(int id, int author, int moderated, String text, long timestamp) {
    }

    /**
     * @param timestamp milliseconds since 1970
     * @param value 1 agree, -1 disagree, 0 pass
     */
    public record Vote(long timestamp, int statement, int participant, int value) {
    }

    /** A row that was left out. */
    public record SkippedRow(String file, long line, String reason) {
    }

    /**
     * What the engine maps, and which statements and participants its numbers stand for.
     *
     * @param statements ids of the statements somebody voted on, lowest first
     * @param participants ids of those who voted
     */
    public record Matrix(Votes votes, List<Integer> statements, List<Integer> participants) {
    }

    private static final int MOST_COLUMNS = 100_000;

    /** Reads a folder. Rows that make no sense are skipped and reported. */
    public static PolisExport read(Path folder) throws MalformedExport {
        if (!Files.isDirectory(folder)) {
            throw new MalformedExport("There is no folder " + folder);
        }
        List<SkippedRow> skipped = new ArrayList<>();
        List<Statement> statements = statements(folder, skipped);
        Set<Integer> known = new HashSet<>();
        statements.forEach(statement -> known.add(statement.id));
        List<Vote> votes = votes(folder, known, skipped);
        Map<String, String> summary = summary(folder);
        return new PolisExport(summary.getOrDefault("topic", ""), summary.getOrDefault("url", ""), summary.getOrDefault("conversation-description", ""),
                statements, votes, participants(folder, votes), List.copyOf(skipped));
    }

    /** The votes as the engine takes them. Of several on the same statement the latest counts. */
    public Matrix matrix() {
        Set<Integer> voted = new TreeSet<>();
        votes.forEach(vote -> voted.add(vote.statement));
        List<Integer> columns = List.copyOf(voted);
        IntUnaryOperator column = numbers(columns);
        IntUnaryOperator row = numbers(participants);
        Votes.Builder builder = Votes.builder().participants(participants.size()).statements(columns.size());
        statements.stream().filter(statement -> statement.moderated < 0 && voted.contains(statement.id))
                .forEach(statement -> builder.moderateOut(column.applyAsInt(statement.id)));
        votes.stream().sorted(Comparator.comparingLong(Vote::timestamp))
                .forEach(vote -> builder.vote(row.applyAsInt(vote.participant), column.applyAsInt(vote.statement), vote.value));
        return new Matrix(builder.build(), columns, participants);
    }

    private static IntUnaryOperator numbers(List<Integer> ids) {
        Map<Integer, Integer> numbers = new HashMap<>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        return id -> numbers.getOrDefault(id, -1);
    }

    private static List<Statement> statements(Path folder, List<SkippedRow> skipped) throws MalformedExport {
        Map<Integer, Statement> statements = new LinkedHashMap<>();
        read(folder, "comments.csv", List.of("timestamp", "comment-id", "author-id", "moderated", "comment-body"), skipped, row -> {
            int moderated = row.between("moderated", -1, 1);
            Statement statement = new Statement(row.id("comment-id"), row.id("author-id"), moderated, row.get("comment-body"), row.time("timestamp"));
            if (statements.putIfAbsent(statement.id, statement) != null) {
                throw new Unusable("comment-id " + statement.id + " occurs twice");
            }
        });
        return statements.values().stream().sorted(Comparator.comparingInt(Statement::id)).toList();
    }

    private static List<Vote> votes(Path folder, Set<Integer> known, List<SkippedRow> skipped) throws MalformedExport {
        List<Vote> votes = new ArrayList<>();
        Set<Integer> voted = new HashSet<>();
        read(folder, "votes.csv", List.of("timestamp", "comment-id", "voter-id", "vote"), skipped, row -> {
            Vote vote = new Vote(row.time("timestamp"), row.id("comment-id"), row.id("voter-id"), row.between("vote", -1, 1));
            if (!known.contains(vote.statement)) {
                throw new Unusable("comment-id " + vote.statement + " is not in comments.csv");
            }
            if (voted.add(vote.statement) && voted.size() > Votes.MAX_STATEMENTS) {
                throw new Unusable("more than " + Votes.MAX_STATEMENTS + " statements");
            }
            votes.add(vote);
        });
        return List.copyOf(votes);
    }

    /** Those who voted: as in Polis' own table, then, in the order they turn up, whoever it leaves out. */
    private static List<Integer> participants(Path folder, List<Vote> votes) throws MalformedExport {
        Set<Integer> voters = new LinkedHashSet<>();
        votes.forEach(vote -> voters.add(vote.participant));
        Set<Integer> ordered = new LinkedHashSet<>();
        if (Files.exists(folder.resolve("participants-votes.csv"))) {
            read(folder, "participants-votes.csv", List.of("participant"), new ArrayList<>(), row -> ordered.add(row.id("participant")));
            ordered.retainAll(voters);
        }
        ordered.addAll(voters);
        return List.copyOf(ordered);
    }

    private static Map<String, String> summary(Path folder) throws MalformedExport {
        Map<String, String> summary = new HashMap<>();
        if (Files.exists(folder.resolve("summary.csv"))) {
            try (CsvReader<CsvRecord> records = open(folder.resolve("summary.csv"))) {
                records.stream().filter(row -> row.getFieldCount() > 1).forEach(row -> summary.putIfAbsent(row.getField(0).strip(), row.getField(1).strip()));
            } catch (IOException | UncheckedIOException | CsvParseException e) {
                throw unreadable("summary.csv", e);
            }
        }
        return summary;
    }

    private interface RowReader {
        void read(Row row) throws Unusable;
    }

    private static void read(Path folder, String file, List<String> columns, List<SkippedRow> skipped, RowReader reader) throws MalformedExport {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new MalformedExport("There is no " + file + " in " + folder);
        }
        Map<String, Integer> header = new HashMap<>();
        long used = 0;
        long failed = 0;
        String firstReason = "";
        try (CsvReader<CsvRecord> records = open(path)) {
            for (CsvRecord row : records) {
                if (header.isEmpty()) {
                    for (int column = 0; column < row.getFieldCount(); column++) {
                        header.putIfAbsent(row.getField(column).strip(), column);
                    }
                    for (String column : columns) {
                        if (!header.containsKey(column)) {
                            throw new MalformedExport(file + " has no column " + column);
                        }
                    }
                    continue;
                }
                try {
                    reader.read(new Row(header, row));
                    used++;
                } catch (Unusable unusable) {
                    skipped.add(new SkippedRow(file, row.getStartingLineNumber(), unusable.reason));
                    firstReason = failed++ == 0 ? unusable.reason : firstReason;
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw unreadable(file, e);
        }
        if (header.isEmpty()) {
            throw new MalformedExport(file + " is empty");
        }
        if (used == 0 && failed > 0) {
            throw new MalformedExport("No row of " + file + " can be used: " + firstReason);
        }
    }

    private static MalformedExport unreadable(String file, Exception e) {
        return new MalformedExport(file + " cannot be read: " + e.getMessage());
    }

    private static CsvReader<CsvRecord> open(Path path) throws IOException {
        return CsvReader.builder().detectBomHeader(true).skipEmptyLines(true).allowUnclosedQuote(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.builder().maxFields(MOST_COLUMNS).build(), path, StandardCharsets.UTF_8);
    }

    /** Why a row was skipped. */
    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;
        private static final int MOST_SHOWN = 40;
        private final String reason;

        Unusable(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        static Unusable value(String column, String value) {
            String shown = value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "…" : value;
            return new Unusable(value.isBlank() ? column + " is empty" : column + " is not usable: " + shown.replaceAll("\\p{Cntrl}", " "));
        }
    }

    private record Row(Map<String, Integer> header, CsvRecord fields) {

        String get(String column) throws Unusable {
            Integer at = header.get(column);
            if (at == null || at >= fields.getFieldCount()) {
                throw new Unusable(column + " is missing");
            }
            return fields.getField(at).strip();
        }

        long time(String column) throws Unusable {
            String value = get(column);
            try {
                long time = Long.parseLong(value);
                if (time >= 0) {
                    return time;
                }
            } catch (NumberFormatException _) {
                // Said below.
            }
            throw Unusable.value(column, value);
        }

        int id(String column) throws Unusable {
            return between(column, 0, Integer.MAX_VALUE);
        }

        int between(String column, int least, int most) throws Unusable {
            String value = get(column);
            try {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // Said below.
            }
            throw Unusable.value(column, value);
        }
    }
}
