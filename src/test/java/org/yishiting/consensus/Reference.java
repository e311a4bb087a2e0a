package org.yishiting.consensus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real deliberation and the numbers that are known for it; see ATTRIBUTION.md beside the data. */
record Reference(String name, Votes votes, List<Integer> statements, List<String> participants, int[] published, JsonNode numbers) {

    static final List<String> NAMES = List.of(
            "15-per-hour-seattle", "brexit-consensus", "london.youth.policing", "scoop-hivemind.biodiversity", "vtaiwan.uberx");

    static Reference of(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(name + ".votes.gz"), StandardCharsets.UTF_8))) {
            List<Integer> statements = Arrays.stream(lines.readLine().split(",")).skip(1).map(Integer::valueOf).toList();
            List<String> moderated = Arrays.stream(lines.readLine().split(",")).skip(1).toList();
            Votes.Builder votes = Votes.builder().statements(statements.size());
            for (int j = 0; j < moderated.size(); j++) {
                if (moderated.get(j).equals("-1")) {
                    votes.moderateOut(j);
                }
            }
            List<String> participants = new ArrayList<>();
            List<Integer> published = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(",");
                published.add(parts[1].isEmpty() ? -1 : Integer.parseInt(parts[1]));
                for (int j = 0; j < parts[2].length(); j++) {
                    if (parts[2].charAt(j) != '.') {
                        votes.vote(participants.size(), j, "-0+".indexOf(parts[2].charAt(j)) - 1);
                    }
                }
                participants.add(parts[0]);
            }
            return new Reference(name, votes.build(), statements, participants, published.stream().mapToInt(g -> g).toArray(),
                    json(name + ".reference"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        try (InputStream in = open(name + ".json.gz")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        return new GZIPInputStream(Reference.class.getResourceAsStream("/consensus/" + file));
    }

    int column(int statement) {
        return statements.indexOf(statement);
    }

    static int[] labels(JsonNode array) {
        int[] labels = new int[array.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = array.get(i).asInt();
        }
        return labels;
    }

    static int[] labels(OpinionMap map) {
        int[] labels = new int[map.participants()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = map.groupOf(i);
        }
        return labels;
    }

    /** Adjusted Rand index of those who have a group in both. 1 when the divisions are the same. */
    static double ari(int[] a, int[] b) {
        Map<List<Integer>, Long> pairs = new HashMap<>();
        Map<Integer, Long> as = new HashMap<>();
        Map<Integer, Long> bs = new HashMap<>();
        long n = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] >= 0 && b[i] >= 0) {
                pairs.merge(List.of(a[i], b[i]), 1L, Long::sum);
                as.merge(a[i], 1L, Long::sum);
                bs.merge(b[i], 1L, Long::sum);
                n++;
            }
        }
        double together = two(pairs);
        double expected = two(as) * two(bs) / (n * (n - 1) / 2.0);
        double most = (two(as) + two(bs)) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double two(Map<?, Long> counts) {
        return counts.values().stream().mapToDouble(c -> c * (c - 1) / 2.0).sum();
    }
}
