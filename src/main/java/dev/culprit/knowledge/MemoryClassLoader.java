package dev.culprit.knowledge;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes that were compiled from an author's rules, and the texts they were compiled from. */
final class MemoryClassLoader extends ClassLoader {
    private final Map<String, byte[]> files;

    /**
     * Makes a loader.
     *
     * @param parent loader of the values that the rules speak of
     * @param files class files and texts by path
     */
    MemoryClassLoader(ClassLoader parent, Map<String, byte[]> files) {
        super(parent);
        this.files = Map.copyOf(files);
    }

    /** Returns what an author wrote even where a file of the same path comes with Culprit. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] own = files.get(name);
        return own != null ? new ByteArrayInputStream(own) : super.getResourceAsStream(name);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = files.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
