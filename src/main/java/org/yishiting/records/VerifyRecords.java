package org.yishiting.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yishiting.base.Command;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;

/** {@code ./yishiting verify-records [FILE]}: reads the registers, or an export alone, and names the first place or byte that is wrong. 1 where there is any. */
@Component
class VerifyRecords implements Command {

    private static final int INTACT = 0;
    private static final int DIFFERS = 1;
    private static final int CALLED_WRONGLY = 2;

    private final Register register;
    private final Communities communities;

    VerifyRecords(Register register, Communities communities) {
        this.register = register;
        this.communities = communities;
    }

    @Override
    public String name() {
        return "verify-records";
    }

    @Override
    public String usage() {
        return "verify-records [FILE]   read the community records, or an export of them, and name the first wrong byte";
    }

    @Override
    public int run(List<String> args) {
        if (args.size() > 1) {
            System.err.println(usage());
            return CALLED_WRONGLY;
        }
        if (args.isEmpty()) {
            return register.communities().stream().map(this::check).toList().stream().allMatch(it -> it) ? INTACT : DIFFERS;
        }
        var file = Path.of(args.getFirst());
        if (!Files.isReadable(file)) {
            System.err.println("There is no file " + file);
            return CALLED_WRONGLY;
        }
        try {
            return check(file) ? INTACT : DIFFERS;
        } catch (IOException e) {
            System.err.println("The file could not be read: " + e.getMessage());
            return CALLED_WRONGLY;
        }
    }

    private boolean check(CommunityId community) {
        var found = register.verify(community);
        System.out.println(name(community) + (found.intact() ? ": " + found.records() + " records, all as entered" : ": differs at record " + found.differsAt()));
        return found.intact();
    }

    /** Alone first; where this portal keeps the same register, byte by byte against it as well. */
    private boolean check(Path file) throws IOException {
        ExportChecked found;
        try (var in = Files.newInputStream(file)) {
            found = ExportCheck.of(in);
        }
        var wrong = found.wrong();
        var community = found.community();
        if (wrong == null) {
            System.out.println(found.records() + " records, all as entered. The last has the fingerprint " + found.head() + "; compare it with a published head.");
        }
        if (community != null && !register.after(community, 0).isEmpty()) {
            try (var in = Files.newInputStream(file)) {
                var differs = ExportCheck.against(in, it -> register.after(community, it));
                wrong = differs == null ? wrong : differs;
            }
        }
        if (wrong == null) {
            return true;
        }
        System.out.println("Wrong from byte %d (line %d, bytes %d to %d): %s".formatted(wrong.at(), wrong.line(), wrong.lineFrom(), wrong.lineTo(), wrong.why()));
        return false;
    }

    private String name(CommunityId community) {
        return communities.find(community).map(it -> it.code() + " " + it.name()).orElse(community.toString());
    }
}
