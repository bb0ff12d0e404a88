package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import dev.culprit.model.ArtifactKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Hands the files of an archive on in the order of their names, each once, or says why not. */
final class MemberDelivery {
    private final ArtifactVisitor visitor;
    private final Delivery delivery;

    MemberDelivery(ArtifactVisitor visitor, Delivery delivery) {
        this.visitor = visitor;
        this.delivery = delivery;
    }

    private record Named(String name, Member member) {}

    /**
     * Delivers all files.
     *
     * @param archive the archive, already told to the visitor
     * @param members its files in the order of the archive
     * @param nesting where the files lie
     * @throws IOException if the visitor throws it
     */
    void deliver(Artifact archive, List<Member> members, Nesting nesting) throws IOException {
        int locked = 0;
        for (Named named : sorted(members)) {
            Member member = named.member();
            Artifact file = inside(archive, named.name(), member.bytes());
            Optional<Failure> refused = refused(member);
            Optional<Failure> exhausted =
                    member.atHand() ? Optional.empty() : nesting.meter().exhausted();
            if (!member.skipped().isEmpty() || exhausted.isPresent()) {
                visitor.skipped(file, exhausted.map(Failure::text).orElse(member.skipped()));
            } else if (refused.isPresent() && refused.get().code().equals(Failure.LOCKED)) {
                locked++;
                visitor.skipped(file, refused.get().text());
            } else if (refused.isPresent()) {
                delivery.refuse(file, refused.get());
            } else {
                deliver(member, file, nesting);
            }
        }
        tellLocked(archive, locked, members.size());
    }

    private void deliver(Member member, Artifact file, Nesting nesting) throws IOException {
        try (Content content = member.content().get()) {
            delivery.deliver(file, Opening.of(content), nesting);
        }
    }

    private static Optional<Failure> refused(Member member) {
        return EntryName.escapes(member.name()) ? Optional.of(EntryName.escape()) : member.refused();
    }

    /** One problem tells it for the archive; a cluster's collection would have thousands of the same. */
    private void tellLocked(Artifact archive, int locked, int all) {
        if (locked > 0) {
            String text = locked == all ? "the archive is " : locked + " of " + all + " files in it are ";
            text += Failure.PROTECTED;
            visitor.problem(BundleProblem.of("archive-encrypted", archive.path(), text));
        }
    }

    /** The name of the archive may name the host, as that of a folder may. */
    static Artifact inside(Artifact archive, String name, long bytes) {
        String hint = HostHint.of(archive.fileName() + "!/" + name, archive.hostHint());
        return new Artifact(archive.path() + "!/" + name, ArtifactKind.UNKNOWN, Math.max(-1, bytes), hint);
    }

    /** Equal names are numbered in the order of the archive, before all are sorted. */
    private static List<Named> sorted(List<Member> members) {
        var names = new UniqueNames();
        var sorted = new ArrayList<Named>();
        for (Member member : members) {
            sorted.add(new Named(names.of(EntryName.inside(member.name())), member));
        }
        sorted.sort(Comparator.comparing(Named::name));
        return sorted;
    }
}
