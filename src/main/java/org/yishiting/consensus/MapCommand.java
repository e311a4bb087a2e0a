package org.yishiting.consensus;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code ./yishiting map DIR [--mode robust|faithful]}: the map of a Polis export as JSON on standard output. Needs neither database nor Spring. */
public final class MapCommand {

    private static final String USAGE = "map DIR [--mode robust|faithful]";

    private MapCommand() {
    }

    /** Runs with the words after {@code map}. 0 when done, 2 with one line on err when called wrongly or the folder holds no export. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        Function<Votes, OpinionMap> mode = OpinionMap::robust;
        List<String> folders = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            String value = arg.startsWith("--mode=") ? arg.substring("--mode=".length()) : i + 1 < args.size() ? args.get(i + 1) : "";
            if (!arg.startsWith("--")) {
                folders.add(arg);
            } else if (arg.equals("--mode") || arg.startsWith("--mode=")) {
                i += arg.equals("--mode") ? 1 : 0;
                if (!value.equals("robust") && !value.equals("faithful")) {
                    err.println("The mode is robust or faithful: " + USAGE);
                    return 2;
                }
                mode = value.equals("robust") ? OpinionMap::robust : OpinionMap::faithful;
            } else {
                err.println("There is no option " + arg + ": " + USAGE);
                return 2;
            }
        }
        if (folders.size() != 1) {
            err.println("One folder with a Polis export is needed: " + USAGE);
            return 2;
        }
        try {
            PolisExport.Matrix matrix = PolisExport.read(Path.of(folders.getFirst())).matrix();
            out.println(json(matrix, mode.apply(matrix.votes())));
            out.flush();
            return 0;
        } catch (MalformedExport | java.nio.file.InvalidPathException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    static String json(PolisExport.Matrix matrix, OpinionMap map) {
        String groups = map.groups().stream().map(group -> "{\"id\":" + group.id() + ",\"size\":" + group.size() + "}").collect(Collectors.joining(","));
        String membership = IntStream.range(0, map.participants()).filter(i -> map.groupOf(i) >= 0)
                .mapToObj(i -> "\"" + matrix.participants().get(i) + "\":" + map.groupOf(i)).collect(Collectors.joining(","));
        String common = map.common().stream()
                .map(j -> "{\"statement\":" + matrix.statements().get(j) + ",\"value\":" + map.consensus(j) + "}").collect(Collectors.joining(","));
        String distinctive = map.groups().stream().map(group -> "{\"group\":" + group.id() + ",\"statements\":[" + map.representative(group.id()).stream()
                .map(r -> "{\"statement\":" + matrix.statements().get(r.statement()) + ",\"stance\":\"" + (r.agree() ? "agree" : "disagree")
                        + "\",\"metric\":" + r.metric() + "}").collect(Collectors.joining(",")) + "]}").collect(Collectors.joining(","));
        return "{\"participants\":" + map.participants() + ",\"statements\":" + map.statements() + ",\"votes\":" + map.votes()
                + ",\"clustered\":" + map.clustered() + ",\"explained\":[" + map.explained(0) + "," + map.explained(1) + "],\"groups\":[" + groups
                + "],\"membership\":{" + membership + "},\"common\":[" + common + "],\"distinctive\":[" + distinctive + "]}";
    }
}
