package dev.culprit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A reference as it lies on the disk, read as a browser and as GitHub would. */
record WrittenReference(SortedMap<String, String> files) {
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("(?<!\\\\)\\]\\(<?([^)>\\s]+)>?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");

    static WrittenReference in(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), text(file));
            }
        }
        return new WrittenReference(files);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String file(String path) {
        return files.getOrDefault(path, "");
    }

    /** Returns the links that lead nowhere, each with the file it stands in. */
    List<String> brokenLinks(String extension) {
        var broken = new ArrayList<String>();
        var anchors = new TreeMap<String, Set<String>>();
        files.forEach((path, text) -> {
            if (path.endsWith(extension)) {
                links(path, text).stream()
                        .filter(link -> !leadsSomewhere(path, link, anchors))
                        .forEach(link -> broken.add(path + " → " + link));
            }
        });
        return broken;
    }

    private static List<String> links(String path, String text) {
        Pattern link = path.endsWith(".html") ? HREF : MARKDOWN_LINK;
        return link.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private boolean leadsSomewhere(String from, String link, Map<String, Set<String>> anchors) {
        if (link.startsWith("https://") || link.startsWith("http://")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        String target = parts[0].isEmpty()
                ? from
                : Path.of(from).resolveSibling(parts[0]).normalize().toString().replace('\\', '/');
        return files.containsKey(target)
                && (parts.length == 1
                        || parts[1].isEmpty()
                        || anchors.computeIfAbsent(target, this::anchors).contains(parts[1]));
    }

    private Set<String> anchors(String path) {
        var anchors = new TreeSet<String>();
        Pattern place = path.endsWith(".html") ? ID : HEADING;
        place.matcher(file(path))
                .results()
                .map(found -> found.group(1))
                .map(text -> path.endsWith(".html") ? text : anchorOnGitHub(text))
                .forEach(anchors::add);
        return anchors;
    }

    /** Lower case; letters, digits, hyphens and underscores stay, blanks become hyphens, all else goes. */
    private static String anchorOnGitHub(String heading) {
        var anchor = new StringBuilder();
        for (char c : heading.replace("\\", "").toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                anchor.append(c);
            } else if (c == ' ') {
                anchor.append('-');
            }
        }
        return anchor.toString();
    }
}
