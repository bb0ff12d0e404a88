package dev.culprit.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands the finished terms of a {@link TermBuffer} to Lucene, without an analyzer in between. */
final class TermStream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final BytesRef bytes = new BytesRef();
    private final TermBuffer terms;
    private int next;

    TermStream(TermBuffer terms) {
        this.terms = terms;
    }

    @Override
    public void reset() {
        clearAttributes();
        next = 0;
    }

    // Attributes need no clearing in between: that every term has a position of its own is what reset left.
    @Override
    public boolean incrementToken() {
        if (next == terms.count()) {
            return false;
        }
        terms.read(next++, bytes);
        term.setBytesRef(bytes);
        return true;
    }
}
