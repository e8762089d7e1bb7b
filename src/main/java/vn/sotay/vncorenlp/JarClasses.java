package vn.sotay.vncorenlp;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The classes of one jar, away from ours: it sees the JDK and itself only.
 *
 * <p>VnCoreNLP finds its models by the path in the URL its classes come from, without decoding it.
 * An encoded URL ({@code %20}, {@code %C3%A1}) therefore breaks it in every folder with a space or
 * an accent; the classes here come from the raw path.
 */
final class JarClasses extends ClassLoader implements Closeable {

  /** log4j 1.2 in the jar would print to standard output; this file of ours tells it not to. */
  private static final String LOGGING = "log4j.properties";

  private final Path path;
  private final JarFile jar;
  private final ProtectionDomain domain;

  JarClasses(Path path) throws IOException {
    super(ClassLoader.getPlatformClassLoader());
    this.path = path.toAbsolutePath().normalize();
    this.jar = new JarFile(this.path.toFile(), false);
    this.domain =
        new ProtectionDomain(new CodeSource(rawUrl(this.path), (Certificate[]) null), null);
  }

  private static URL rawUrl(Path path) throws MalformedURLException {
    return URL.of(URI.create(RawPath.PROTOCOL + ":/"), new RawPath(path.toUri().getPath()));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    JarEntry entry = jar.getJarEntry(name.replace('.', '/') + ".class");
    if (entry == null) {
      throw new ClassNotFoundException(name);
    }
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length, domain);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  public @Nullable URL getResource(String name) {
    return name.equals(LOGGING)
        ? JarClasses.class.getResource("/vncorenlp/" + LOGGING)
        : super.getResource(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    if (jar.getJarEntry(name) == null) {
      return null;
    }
    try {
      String inside = new File("/" + name).toURI().getRawPath();
      return URI.create("jar:" + path.toUri() + "!" + inside).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(name, e);
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL url = findResource(name);
    return Collections.enumeration(url == null ? List.of() : List.of(url));
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    JarEntry entry = name.equals(LOGGING) ? null : jar.getJarEntry(name);
    try {
      // Straight from the jar: a connection would keep it open in a cache.
      return entry == null ? super.getResourceAsStream(name) : jar.getInputStream(entry);
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }

  /**
   * Gives a URL its path as it is, whatever characters are in it ({@code #} and {@code ?} too). The
   * JDK lets nobody do so for {@code file:}, and VnCoreNLP looks at the path only.
   */
  private static final class RawPath extends URLStreamHandler {

    static final String PROTOCOL = "raw-file";

    private final String path;

    RawPath(String path) {
      this.path = path;
    }

    @Override
    protected void parseURL(URL url, String spec, int start, int limit) {
      setURL(url, PROTOCOL, "", -1, null, null, path, null, null);
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new IOException("only tells where classes come from");
    }
  }
}
