package dev.culprit.decode.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.decode.Decoder;
import dev.culprit.testkit.Decoded;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class XmlCursorTest {
    private final List<String> seen = new ArrayList<>();

    @Test
    void elementsComeInOrderAndTextBelongsToLeaves() throws IOException {
        Decoded decoded = walk("<a k='v'> <b>1 &lt; 2</b> <p:c/> </a>");

        assertThat(seen).containsExactly("a[k=v]", "b[]", "/b=1 < 2", "c[]", "/c=", "/a=");
        assertThat(decoded.problems()).isEmpty();
    }

    @Test
    void doctypeIsRefusedByName() throws IOException {
        Decoded decoded = walk("""
                <?xml version="1.0"?>
                <!DOCTYPE a [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <a>&secret;</a>
                """);

        assertThat(decoded.problemCodes()).containsExactly("xml.doctype-refused");
        assertThat(decoded.problems().get(0).where().position()).isEqualTo(2);
        assertThat(seen).isEmpty();
    }

    @Test
    void entitiesThatGrowAreRefusedWithTheDoctype() throws IOException {
        Decoded decoded = walk("""
                <!DOCTYPE lolz [
                 <!ENTITY a "lollollollollollollollollollol">
                 <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                 <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                ]>
                <lolz>&c;</lolz>
                """);

        assertThat(decoded.problemCodes()).containsExactly("xml.doctype-refused");
        assertThat(seen).isEmpty();
    }

    @Test
    void undeclaredEntityIsAFault() throws IOException {
        Decoded decoded = walk("<a><b>1</b><c>&nbsp;</c></a>");

        assertThat(decoded.problemCodes()).containsExactly("xml.malformed");
        assertThat(seen).containsExactly("a[]", "b[]", "/b=1", "c[]");
    }

    @Test
    void everythingBeforeAFaultIsSeen() throws IOException {
        Decoded decoded = walk("<a>\n<b>1</b>\n<c>2</b>\n</a>");

        assertThat(seen).containsExactly("a[]", "b[]", "/b=1", "c[]");
        assertThat(decoded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("xml.malformed");
            assertThat(problem.where().position()).isEqualTo(3);
            assertThat(problem.text()).contains("</c>");
        });
    }

    @Test
    void truncatedTextIsAFaultThatNamesTheOpenElement() throws IOException {
        Decoded decoded = walk("<a>\n<b>12");

        assertThat(decoded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("</b>"));
    }

    @Test
    void whatIsNoXmlIsOneFault() throws IOException {
        assertThat(walk("Hello").problemCodes()).containsExactly("xml.malformed");
        assertThat(walk("").problemCodes()).containsExactly("xml.malformed");
    }

    @Test
    void deepNestingEndsAtTheLimit() throws IOException {
        Decoded decoded = walk("<a>".repeat(100_000));

        assertThat(decoded.problemCodes()).containsExactly("xml.too-deep");
        assertThat(seen).hasSize(XmlCursor.MAX_DEPTH);
    }

    @Test
    void forbiddenCharactersAreReplacedAndToldOnce() throws IOException {
        Decoded decoded =
                walk("<a>\n<b>x&#x0;y\u0001z&#31;&#xD800;\uD83D</b><c>&#x41;&#x1F600;\uD83D\uDE00&#0009;</c></a>");

        assertThat(seen)
                .containsExactly("a[]", "b[]", "/b=x\uFFFDy\uFFFDz\uFFFD\uFFFD\uFFFD", "c[]", "/c=A😀😀\t", "/a=");
        assertThat(decoded.problemCodes()).containsExactly("xml.illegal-character");
        assertThat(decoded.problems().get(0).where().position()).isEqualTo(2);
    }

    @Test
    void forbiddenReferenceAtAnyPlaceOfTheBufferIsReplaced() throws IOException {
        for (int padding = 8_170; padding < 8_195; padding++) {
            seen.clear();
            walk("<a>" + "x".repeat(padding) + "&#x0;</a>");

            assertThat(seen).contains("/a=" + "x".repeat(padding) + "\uFFFD");
        }
    }

    @Test
    void textBeyondTheLimitIsCutAndTold() throws IOException {
        Decoded decoded = walk("<a>" + "x".repeat(XmlCursor.MAX_TEXT_CHARACTERS + 10) + "</a>");

        assertThat(decoded.problemCodes()).containsExactly("xml.too-long");
        assertThat(seen.get(1)).hasSize(XmlCursor.MAX_TEXT_CHARACTERS + "/a=".length());
    }

    @Test
    void endlessTagIsCut() throws IOException {
        Decoded decoded = walk("<a><b k='" + "x".repeat(2 * LegalCharacters.MAX_MARKUP_CHARACTERS) + "'/></a>");

        assertThat(decoded.problemCodes()).contains("xml.too-long");
        assertThat(seen).containsExactly("a[]");
    }

    @Test
    void commentsInstructionsAndCdataAreNoMarkup() throws IOException {
        Decoded decoded = walk("<a><!-- <x> --><?go <y> ?><b><![CDATA[<z> & ]]></b></a>");

        assertThat(seen).containsExactly("a[]", "b[]", "/b=<z> & ", "/a=");
        assertThat(decoded.problems()).isEmpty();
    }

    private Decoded walk(String xml) throws IOException {
        Decoder walker = (artifact, content, sink) -> {
            XmlCursor cursor = new XmlCursor(new StringReader(xml), 1, new FileFaults(artifact, sink));
            for (XmlCursor.Step step = cursor.next(); step != XmlCursor.Step.DONE; step = cursor.next()) {
                seen.add(step == XmlCursor.Step.START ? started(cursor) : "/" + cursor.name() + "=" + cursor.text());
            }
        };
        return Decoded.by(walker, "a.xml", xml);
    }

    private static String started(XmlCursor cursor) {
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < cursor.attributes(); i++) {
            attributes.add(cursor.attributeName(i) + "=" + cursor.attributeValue(i));
        }
        return cursor.name() + attributes;
    }
}
