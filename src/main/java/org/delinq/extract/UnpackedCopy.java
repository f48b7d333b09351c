package org.delinq.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;

/** The copy of a compressed extract in the work folder, written by several threads. */
final class UnpackedCopy implements Closeable {
  private final Path file;
  private final FileChannel channel;

  UnpackedCopy(Path file) {
    this.file = file;
    this.channel = WorkFiles.create(file);
  }

  void write(Region region) {
    ByteBuffer bytes = ByteBuffer.wrap(region.bytes, 0, region.length);
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes, region.offset() + bytes.position());
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }
}
