package org.delinq.operations.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.operations.lock.LockHolder;
import org.delinq.storage.WorkFiles;

/**
 * A folder for what a command that remembers nothing has to lay down: {@code
 * <work>/scratch/<host>-<process>}, for the owner only. It goes with {@link #close}; what a killed
 * process left is removed by the next one on that host.
 */
public final class ScratchFolder implements Closeable {
  private final Path path;

  private ScratchFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes the folder of this process, empty.
   *
   * @throws org.delinq.error.DelinqException {@code STORAGE}
   */
  public static ScratchFolder open(Path work) {
    Path all = work.resolve("scratch");
    String host = LockHolder.thisHost() + "-";
    try {
      FileModes.createFolders(all, FileModes.PRIVATE_FOLDER);
      for (String name : names(all)) {
        if (name.startsWith(host) && isOfDeadProcess(name.substring(host.length()))) {
          WorkFiles.deleteFolder(all.resolve(name));
        }
      }
      Path mine = all.resolve(host + ProcessHandle.current().pid());
      WorkFiles.deleteFolder(mine);
      FileModes.createFolders(mine, FileModes.PRIVATE_FOLDER);
      return new ScratchFolder(mine);
    } catch (IOException e) {
      throw StorageFaults.of("write", all, e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
    } catch (NoSuchFileException gone) {
      return List.of();
    }
  }

  private static boolean isOfDeadProcess(String process) {
    return process.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty();
  }

  /** The folder. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    WorkFiles.deleteFolder(path);
  }
}
