package dev.culprit.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Splits what stands between the brackets of a call, in code whose strings and comments are blank. */
final class CallArguments {

    /**
     * One argument.
     *
     * @param text the argument without blanks around it
     * @param place its first character in the code
     */
    record Argument(String text, int place) {}

    private CallArguments() {}

    /**
     * Returns the arguments of a call.
     *
     * @param start place of the first character behind the opening bracket
     * @return the arguments in their order; none for empty brackets
     */
    static List<Argument> of(String code, int start) {
        var arguments = new ArrayList<Argument>();
        int depth = 0;
        int begin = start;
        for (int place = start; place < code.length() && depth >= 0; place++) {
            char here = code.charAt(place);
            depth += here == '(' ? 1 : here == ')' ? -1 : 0;
            if (depth < 0 || (depth == 0 && here == ',')) {
                add(code, begin, place, arguments);
                begin = place + 1;
            }
        }
        return arguments;
    }

    private static void add(String code, int begin, int end, List<Argument> arguments) {
        String text = code.substring(begin, end);
        if (!text.isBlank()) {
            int blanks = text.length() - text.stripLeading().length();
            arguments.add(new Argument(text.strip(), begin + blanks));
        }
    }
}
