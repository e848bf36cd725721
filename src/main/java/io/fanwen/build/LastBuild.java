package io.fanwen.build;

import io.fanwen.article.DiagnosticCodec;
import io.fanwen.fields.Moment;
import io.fanwen.library.HeldBack;
import io.fanwen.library.Turns;
import io.fanwen.output.Staging;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Fingerprint;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the last build came to, so that the next one need not be made if it would come to the same. A build is a function of its inputs:
 * while these are the same and the folder holds what was published, there is nothing to do.
 *
 * @param inputs   of everything that the site was made of, and of all that the request says, but for the time
 * @param turns    between which moments the time makes no difference
 * @param site     of what the published folder holds
 * @param pages    how many outputs are pages
 * @param files    how many are not
 */
record LastBuild(Fingerprint inputs, Turns turns, Fingerprint site, int pages, int files, List<HeldBack> heldBack, List<Diagnostic> diagnostics) {
    private static final DiagnosticCodec DIAGNOSTICS = new DiagnosticCodec(Codes.ALL);

    /** What a build comes to that has nothing to do. */
    BuildResult.Published again() {
        Staging.Report nothing = new Staging.Report(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), pages + files, 0);
        return new BuildResult.Published(BuildResult.Tally.of(true, pages, nothing), BuildResult.Tally.of(false, files, nothing), nothing,
                new BuildResult.Work(0, 0, false), heldBack, Collections.emptySortedSet(), diagnostics);
    }

    Void write(DataOutputStream out) throws IOException {
        CacheFile.writeFingerprint(out, inputs);
        write(out, turns.last());
        write(out, turns.next());
        CacheFile.writeFingerprint(out, site);
        out.writeInt(pages);
        out.writeInt(files);
        out.writeInt(heldBack.size());
        for (HeldBack held : heldBack) {
            out.writeUTF(held.path());
            out.writeUTF(held.title());
            out.writeUTF(held.reason().name());
            write(out, held.until());
        }
        byte[] said = DIAGNOSTICS.encode(diagnostics);
        out.writeInt(said.length);
        out.write(said);
        return null;
    }

    static LastBuild read(DataInputStream in) throws IOException {
        Fingerprint inputs = CacheFile.readFingerprint(in);
        Turns turns = new Turns(readMoment(in), readMoment(in));
        Fingerprint site = CacheFile.readFingerprint(in);
        int pages = in.readInt();
        int files = in.readInt();
        int count = in.readInt();
        List<HeldBack> heldBack = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            heldBack.add(new HeldBack(in.readUTF(), in.readUTF(), HeldBack.Reason.valueOf(in.readUTF()), readMoment(in)));
        }
        return new LastBuild(inputs, turns, site, pages, files, heldBack, DIAGNOSTICS.decode(in.readNBytes(in.readInt())));
    }

    private static void write(DataOutputStream out, Optional<Moment> moment) throws IOException {
        out.writeBoolean(moment.isPresent());
        if (moment.isPresent()) {
            out.writeLong(moment.get().day().toEpochDay());
            out.writeLong(moment.get().time().map(LocalTime::toNanoOfDay).orElse(-1L));
        }
    }

    private static Optional<Moment> readMoment(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofEpochDay(in.readLong());
        long time = in.readLong();
        return Optional.of(new Moment(day, time < 0 ? Optional.empty() : Optional.of(LocalTime.ofNanoOfDay(time))));
    }
}
