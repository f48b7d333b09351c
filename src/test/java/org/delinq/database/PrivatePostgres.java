package org.delinq.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.delinq.settings.DatabaseAccess;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of a test's own, which may be taken away from under a run. It refuses to run as
 * root, so that there it runs as {@code postgres}.
 */
public final class PrivatePostgres {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path bin;
  private final Path folder;
  private final int port;

  private PrivatePostgres(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  /** A new one, started; empty where no PostgreSQL is installed and none is required. */
  public static Optional<PrivatePostgres> start() throws Exception {
    Path bin = newestInstalled();
    if (bin == null) {
      if (PostgresServer.REQUIRED && isRoot()) {
        throw new IllegalStateException("no PostgreSQL in " + INSTALLED);
      }
      return Optional.empty();
    }
    Path folder = Files.createTempDirectory("delinq-postgres");
    if (isRoot()) {
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    PrivatePostgres server = new PrivatePostgres(bin, folder, port);
    server.call("initdb", "-N", "-A", "trust", "-U", "postgres", "-D", server.data());
    server.up();
    return Optional.of(server);
  }

  /** Starts it, and waits until it answers. */
  public void up() throws Exception {
    call(
        "pg_ctl",
        "start",
        "-w",
        "-D",
        data(),
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-F -h 127.0.0.1 -p " + port + " -c unix_socket_directories=" + folder);
  }

  /** Stops it as a crash would. */
  public void down() throws Exception {
    call("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data());
  }

  /** How to get in. */
  public DatabaseAccess access() {
    return new DatabaseAccess(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", null);
  }

  /** Stops it and removes its data. */
  public void remove() throws Exception {
    try {
      if (Files.exists(folder.resolve("data/postmaster.pid"))) {
        down();
      }
    } finally {
      WorkFiles.deleteFolder(folder);
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void call(String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path said = folder.resolveSibling(folder.getFileName() + "." + program);
    try {
      int code =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException(command + ": " + Files.readString(said));
      }
    } finally {
      Files.deleteIfExists(said);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static @Nullable Path newestInstalled() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return null;
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder())
          .orElse(null);
    }
  }
}
