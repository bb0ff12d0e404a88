package dev.culprit.decode;

/** What the first bytes of a text file tell about its encoding. */
public final class Head {
    private Head() {}

    /** Tells whether the file starts with some bytes, each given as 0 to 255. */
    public static boolean startsWith(byte[] head, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether the bytes of that parity are zero in at least two of five pairs and the others hardly ever, as in
     * UTF-16: names may be in any script, but marks, digits and blanks are not.
     *
     * @param parity 1 for UTF-16LE, 0 for UTF-16BE
     */
    public static boolean zerosAt(int parity, byte[] head) {
        int pairs = head.length / 2;
        int zeros = 0;
        int others = 0;
        for (int i = 0; i < pairs * 2; i++) {
            if (head[i] == 0) {
                zeros += i % 2 == parity ? 1 : 0;
                others += i % 2 == parity ? 0 : 1;
            }
        }
        return pairs > 0 && zeros * 5 >= pairs * 2 && others * 20 <= pairs;
    }
}
