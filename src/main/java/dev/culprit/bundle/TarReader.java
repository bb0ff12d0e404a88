package dev.culprit.bundle;

import dev.culprit.model.Artifact;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/** Reads tars; their files are taken where they lie, so none can hold more than the tar itself. */
final class TarReader implements ArchiveReader {
    private final ArtifactVisitor visitor;
    private final Delivery delivery;
    private final MemberDelivery members;

    TarReader(ArtifactVisitor visitor, Delivery delivery, MemberDelivery members) {
        this.visitor = visitor;
        this.delivery = delivery;
        this.members = members;
    }

    @Override
    public Optional<Failure> read(
            Artifact archive, SeekableByteChannel channel, Nesting nesting, Optional<Failure> brokenOff)
            throws IOException {
        TarListing listing = TarListing.of(channel, nesting.meter().entriesLeft(), brokenOff);
        Optional<Failure> tooMany =
                nesting.meter().countEntries(listing.members().size());
        if (tooMany.isPresent()) {
            delivery.refuse(archive, tooMany.get());
            return Optional.empty();
        }
        visitor.archive(archive);
        members.deliver(archive, listing.members(), nesting.inside());
        return listing.damage();
    }
}
