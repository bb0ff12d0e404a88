package dev.culprit.knowledge;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** A class loader that sees one folder of compiled rules and not the built-in ones that tests have on their class path. */
final class CompiledRules extends URLClassLoader {
    CompiledRules(Path folder) throws IOException {
        super(new URL[] {folder.toUri().toURL()}, CompiledRules.class.getClassLoader());
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!name.startsWith("rules.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }
}
