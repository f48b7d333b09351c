package org.delinq.operations.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.delinq.operations.files.DurableFiles;
import org.delinq.operations.files.FileModes;
import org.jspecify.annotations.Nullable;

/** The files and folders of one set: plain files only, never a link out of it. */
final class SetFiles {
  private static final String TABLE = ".csv";

  private final Path set;
  private final List<Path> files = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();

  private SetFiles(Path set) {
    this.set = set;
  }

  /**
   * Lists a set, by name.
   *
   * @throws IOException also when something in it is neither a file nor a folder
   */
  static SetFiles of(Path set) throws IOException {
    SetFiles result = new SetFiles(set);
    Files.walkFileTree(set, result.new Visitor());
    result.files.sort(Comparator.comparing(result::name));
    return result;
  }

  /** The files, by name. */
  List<Path> files() {
    return List.copyOf(files);
  }

  /** A file's name in the manifest. */
  String name(Path file) {
    return set.relativize(file).toString().replace('\\', '/');
  }

  /**
   * Sets the modes of everything, waits until it is on the disk, and digests it.
   *
   * @return by name
   */
  List<Manifest.OutputFile> seal(int threads) throws IOException {
    List<Manifest.OutputFile> outputs = inParallel(threads);
    for (Path folder : folders) {
      FileModes.set(folder, FileModes.FOLDER);
      DurableFiles.syncFolder(folder);
    }
    return outputs;
  }

  private List<Manifest.OutputFile> inParallel(int threads) throws IOException {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> files.parallelStream().map(this::seal).toList()).get();
    } catch (ExecutionException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException fault) {
          throw fault;
        }
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
  }

  private Manifest.OutputFile seal(Path file) {
    try {
      FileModes.set(file, FileModes.FILE);
      DurableFiles.syncFile(file);
      return describe(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the manifest says of a file. */
  Manifest.OutputFile describe(Path file) throws IOException {
    FileDigest digest = FileDigest.of(file);
    String name = name(file);
    Long rows = name.endsWith(TABLE) ? Long.valueOf(Math.max(0, digest.lines() - 1)) : null;
    return new Manifest.OutputFile(name, digest.bytes(), rows, digest.sha256());
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!attributes.isRegularFile()) {
        throw new FileSystemException(file.toString(), null, "it is no plain file");
      }
      files.add(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault)
        throws IOException {
      if (fault != null) {
        throw fault;
      }
      folders.add(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
