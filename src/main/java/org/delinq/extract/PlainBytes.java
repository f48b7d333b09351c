package org.delinq.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.delinq.storage.DiskFailure;
import org.jspecify.annotations.Nullable;

/** An extract that is not compressed. */
final class PlainBytes implements ExtractBytes {
  private final Path file;
  private final FileChannel channel;
  private long size;

  PlainBytes(Path file) {
    this.file = file;
    try {
      this.channel = FileChannel.open(file, StandardOpenOption.READ);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  @Override
  public int read(byte[] into) {
    ByteBuffer target = ByteBuffer.wrap(into);
    try {
      while (target.hasRemaining() && channel.read(target) >= 0) {
        // The channel's own position moves on.
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
    size += target.position();
    return target.position();
  }

  @Override
  public long deliveredSize() {
    return size;
  }

  @Override
  public @Nullable String packedDigest() {
    return null;
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
