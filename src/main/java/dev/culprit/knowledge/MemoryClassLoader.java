package dev.culprit.knowledge;

import java.util.Map;

/** Classes that were compiled a moment ago and lie in no file. */
final class MemoryClassLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    /**
     * Makes a loader.
     *
     * @param parent loader of the values that the rules speak of
     * @param classes class files by path
     */
    MemoryClassLoader(ClassLoader parent, Map<String, byte[]> classes) {
        super(parent);
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
