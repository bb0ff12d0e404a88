package dev.culprit.testkit.evtx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes XML into a chunk as binary XML and remembers which names and templates stand where. */
final class BinaryXmlWriter {
    private static final int NAME_BUCKETS = 64;
    private static final int TEMPLATE_BUCKETS = 32;
    private static final int MORE = 0x40;

    private final ChunkBuffer out;
    private Map<String, Integer> names = new HashMap<>();
    private Map<String, Integer> templates = new HashMap<>();
    private int[] nameTable = new int[NAME_BUCKETS];
    private int[] templateTable = new int[TEMPLATE_BUCKETS];
    private int nextIndex;

    BinaryXmlWriter(ChunkBuffer out) {
        this.out = out;
    }

    /** What can be returned to when a record turns out not to fit. */
    record Mark(
            int position,
            Map<String, Integer> names,
            Map<String, Integer> templates,
            List<Integer> nameTable,
            List<Integer> templateTable) {}

    Mark mark() {
        return new Mark(
                out.position(), Map.copyOf(names), Map.copyOf(templates), boxed(nameTable), boxed(templateTable));
    }

    void rewind(Mark mark) {
        out.rewind(mark.position());
        names = new HashMap<>(mark.names());
        templates = new HashMap<>(mark.templates());
        nameTable = mark.nameTable().stream().mapToInt(Integer::intValue).toArray();
        templateTable =
                mark.templateTable().stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> boxed(int[] table) {
        return Arrays.stream(table).boxed().toList();
    }

    int[] nameTable() {
        return nameTable.clone();
    }

    int[] templateTable() {
        return templateTable.clone();
    }

    void raw(byte[] bytes) {
        out.raw(bytes);
    }

    /** Writes a stretch of binary XML. */
    void fragment(FragmentStart start, Xml root, FragmentEnd end) {
        if (start.hasHeader()) {
            fragmentHeader();
        }
        if (start.hasTemplate()) {
            instance(root);
        } else {
            content(root, false, false);
        }
        out.raw(end.bytes());
    }

    private void fragmentHeader() {
        out.raw(new byte[] {0x0f, 1, 1, 0});
    }

    private void instance(Xml root) {
        String shape = root.shape();
        UUID guid = UUID.nameUUIDFromBytes(shape.getBytes(StandardCharsets.UTF_8));
        int id = (int) (guid.getMostSignificantBits() >>> 32);
        out.int8(0x0c);
        out.int8(1);
        out.int32(id);
        Integer known = templates.get(shape);
        if (known != null) {
            out.int32(known);
        } else {
            out.int32(out.position() + 4);
            templates.put(shape, out.position());
            definition(root, guid, Math.floorMod(id, TEMPLATE_BUCKETS));
        }
        values(root.values().toList());
    }

    private void definition(Xml root, UUID guid, int bucket) {
        int offset = out.position();
        out.int32(templateTable[bucket]);
        templateTable[bucket] = offset;
        out.raw(Value.guidBytes(guid));
        int size = reserve32();
        int outerIndex = nextIndex;
        nextIndex = 0;
        fragmentHeader();
        content(root, true, false);
        out.int8(0x00);
        nextIndex = outerIndex;
        patchSize(size);
    }

    private void values(List<Value> values) {
        out.int32(values.size());
        var descriptors = new ArrayList<Integer>();
        for (Value value : values) {
            descriptors.add(out.position());
            out.int16(0);
            out.int8(value.type());
            out.int8(0);
        }
        for (int index = 0; index < values.size(); index++) {
            int start = out.position();
            values.get(index).writeTo(this);
            out.patch16(descriptors.get(index), out.position() - start);
        }
    }

    private void content(Xml node, boolean inDefinition, boolean more) {
        if (node instanceof Xml.Element element) {
            element(element, inDefinition);
        } else if (node instanceof Xml.Text text) {
            token(0x05, more);
            out.int8(0x01);
            counted(text.text());
        } else if (node instanceof Xml.CData text) {
            token(0x07, more);
            counted(text.text());
        } else if (node instanceof Xml.CharacterReference reference) {
            token(0x08, more);
            out.int16(reference.unit());
        } else if (node instanceof Xml.EntityReference reference) {
            token(0x09, more);
            name(reference.name());
        } else if (node instanceof Xml.Instruction instruction) {
            instruction(instruction);
        } else if (node instanceof Xml.Flagged flagged) {
            content(flagged.content(), inDefinition, flagged.more());
        } else {
            place(node, inDefinition);
        }
    }

    private void place(Xml node, boolean inDefinition) {
        if (!inDefinition) {
            throw new IllegalArgumentException("only a template has places for values: " + node);
        }
        if (node instanceof Xml.Substitution place) {
            reference(nextIndex++, place.declaredType(), place.optional());
        } else if (node instanceof Xml.Reference place) {
            reference(place.index(), place.declaredType(), place.optional());
        }
    }

    private void reference(int index, int declaredType, boolean optional) {
        out.int8(optional ? 0x0e : 0x0d);
        out.int16(index);
        out.int8(declaredType);
    }

    private void instruction(Xml.Instruction instruction) {
        out.int8(0x0a);
        name(instruction.target());
        out.int8(0x0b);
        counted(instruction.data());
    }

    private void element(Xml.Element element, boolean inDefinition) {
        List<Xml.Attribute> attributes = element.attributes();
        token(0x01, !attributes.isEmpty());
        if (inDefinition) {
            out.int16(element.dependency());
        }
        int size = reserve32();
        name(element.name());
        if (!attributes.isEmpty()) {
            int listSize = reserve32();
            for (int index = 0; index < attributes.size(); index++) {
                token(0x06, index < attributes.size() - 1);
                name(attributes.get(index).name());
                sequence(attributes.get(index).parts(), inDefinition);
            }
            patchSize(listSize);
        }
        if (element.children().isEmpty()) {
            out.int8(0x03);
        } else {
            out.int8(0x02);
            sequence(element.children(), inDefinition);
            out.int8(0x04);
        }
        patchSize(size);
    }

    private void sequence(List<Xml> parts, boolean inDefinition) {
        for (int index = 0; index < parts.size(); index++) {
            content(parts.get(index), inDefinition, index < parts.size() - 1);
        }
    }

    private void token(int token, boolean more) {
        out.int8(more ? token | MORE : token);
    }

    private void counted(String text) {
        out.int16(text.length());
        out.utf16(text);
    }

    /** Writes the offset of a name, and the name itself behind it where the chunk does not hold it yet. */
    private void name(String name) {
        Integer known = names.get(name);
        if (known != null) {
            out.int32(known);
            return;
        }
        int offset = out.position() + 4;
        int hash = hash(name);
        out.int32(offset);
        names.put(name, offset);
        out.int32(nameTable[hash % NAME_BUCKETS]);
        nameTable[hash % NAME_BUCKETS] = offset;
        out.int16(hash);
        counted(name);
        out.int16(0);
    }

    /** Returns the hash under which the chunk's table files a name: h = 65599 h + unit, low 16 bits. */
    static int hash(String name) {
        int hash = 0;
        for (int index = 0; index < name.length(); index++) {
            hash = hash * 65_599 + name.charAt(index);
        }
        return hash & 0xffff;
    }

    private int reserve32() {
        out.int32(0);
        return out.position();
    }

    private void patchSize(int start) {
        out.patch32(start - 4, out.position() - start);
    }
}
