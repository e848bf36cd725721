package io.fanwen.build;

import io.fanwen.article.DiagnosticCodec;
import io.fanwen.fields.Moment;
import io.fanwen.library.HeldBack;
import io.fanwen.library.Turns;
import io.fanwen.output.Staging;
import io.fanwen.source.Looks;
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
 * @param inputs   what it was made of
 * @param turns    between which moments the time makes no difference
 * @param site     of what the published folder holds
 * @param pages    how many outputs are pages
 * @param files    how many are not
 */
record LastBuild(Inputs inputs, Turns turns, Fingerprint site, int pages, int files, List<HeldBack> heldBack, List<Diagnostic> diagnostics) {
    private static final DiagnosticCodec DIAGNOSTICS = new DiagnosticCodec(Codes.ALL);

    /**
     * @param whole   of everything that a site is made of, and of all that the request says, but for the time; empty if some assets have
     *                changed too short a time before
     * @param besides the same without the bytes of the themes' assets
     */
    record Inputs(Optional<Fingerprint> whole, Fingerprint besides) {
        /** @param looks that can vouch for all but assets */
        static Inputs of(BuildRequest request, Looks looks) {
            Fingerprint said = request.fingerprint();
            return new Inputs(looks.fingerprint().map(all -> both(said, all)), both(said, looks.besides().orElseThrow()));
        }

        private static Fingerprint both(Fingerprint said, Fingerprint seen) {
            return new Fingerprint.Builder().add(said).add(seen).build();
        }

        void write(DataOutputStream out) throws IOException {
            out.writeBoolean(whole.isPresent());
            if (whole.isPresent()) {
                CacheFile.writeFingerprint(out, whole.get());
            }
            CacheFile.writeFingerprint(out, besides);
        }

        static Inputs read(DataInputStream in) throws IOException {
            return new Inputs(in.readBoolean() ? Optional.of(CacheFile.readFingerprint(in)) : Optional.empty(), CacheFile.readFingerprint(in));
        }
    }

    /** The same site made of other assets. */
    LastBuild with(Inputs others) {
        return new LastBuild(others, turns, site, pages, files, heldBack, diagnostics);
    }

    /** The same in a folder that holds something else. */
    LastBuild with(Fingerprint published) {
        return new LastBuild(inputs, turns, published, pages, files, heldBack, diagnostics);
    }

    /** What a build comes to that has nothing to do. */
    BuildResult.Published again() {
        return again(new Staging.Report(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), pages + files, 0));
    }

    /** What one comes to that makes some files anew. */
    BuildResult.Published again(Staging.Report report) {
        return new BuildResult.Published(BuildResult.Tally.of(true, pages, report), BuildResult.Tally.of(false, files, report), report,
                new BuildResult.Work(0, 0, false), heldBack, Collections.emptySortedSet(), diagnostics);
    }

    Void write(DataOutputStream out) throws IOException {
        inputs.write(out);
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
        Inputs inputs = Inputs.read(in);
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
