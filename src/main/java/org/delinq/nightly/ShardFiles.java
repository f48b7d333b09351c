package org.delinq.nightly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delinq.storage.AppendedFile;
import org.delinq.storage.WorkFiles;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;

/**
 * The files one partition writes. Their committed lengths are its restart state: flushed into the
 * execution context before the chunk commits, cut back to on restart.
 */
final class ShardFiles implements ItemStream {
  private static final String LENGTH = "length.";

  private final Path folder;
  private final List<String> names = new ArrayList<>();
  private final List<AppendedFile> files = new ArrayList<>();

  /**
   * @param folder the partition's own folder
   * @param names plain file names; their positions are those of a {@link ShardPage}
   */
  ShardFiles(Path folder, List<String> names) {
    this.folder = folder;
    this.names.addAll(names);
  }

  /** Appends what a page holds for each file. */
  void append(ShardPage page) {
    for (int i = 0; i < files.size(); i++) {
      files.get(i).write(page.file(i));
    }
  }

  @Override
  public void open(ExecutionContext context) {
    WorkFiles.createFolder(folder);
    for (String name : names) {
      files.add(new AppendedFile(folder.resolve(name), context.getLong(LENGTH + name, 0)));
    }
  }

  @Override
  public void update(ExecutionContext context) {
    for (int i = 0; i < files.size(); i++) {
      context.putLong(LENGTH + names.get(i), files.get(i).flush());
    }
  }

  @Override
  public void close() {
    files.forEach(AppendedFile::close);
    files.clear();
  }
}
