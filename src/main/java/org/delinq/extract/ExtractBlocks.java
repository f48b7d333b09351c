package org.delinq.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.storage.DiskFailure;

/**
 * Reads whole blocks of a file of rows and refuses those that are not the bytes that were received
 * (extracts.md section 1: the bytes computed are the bytes checked). Not for several threads.
 */
final class ExtractBlocks implements Closeable {
  private final Path file;
  private final boolean copy;
  private final BlockIndex index;
  private final FileChannel channel;
  private final CRC32C checksum = new CRC32C();

  /**
   * Opens the file; refuses it as {@link #read} does if it has another size.
   *
   * @param copy whether the file is a copy of ours in the work folder, not the extract as delivered
   */
  ExtractBlocks(Path file, boolean copy, BlockIndex index) {
    this.file = file;
    this.copy = copy;
    this.index = index;
    try {
      this.channel = FileChannel.open(file, StandardOpenOption.READ);
      long size = channel.size();
      if (size != index.size()) {
        channel.close();
        throw changed(Math.min(size, index.size()));
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  BlockIndex index() {
    return index;
  }

  /**
   * Reads a block to the given place of an array and returns its length.
   *
   * @throws DelinqException {@link ErrorCode#INPUT_CHANGED} if the extract has other bytes there
   *     than when it was received; {@link ErrorCode#STORAGE} if that befell a copy of ours
   */
  int read(int block, byte[] into, int at) {
    int length = index.length(block);
    ByteBuffer target = ByteBuffer.wrap(into, at, length);
    long offset = BlockIndex.offset(block);
    try {
      while (target.hasRemaining()) {
        int count = channel.read(target, offset + target.position() - at);
        if (count < 0) {
          throw changed(offset);
        }
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
    checksum.reset();
    checksum.update(into, at, length);
    if ((int) checksum.getValue() != index.checksum(block)) {
      throw changed(offset);
    }
    return length;
  }

  private DelinqException changed(long offset) {
    String where = file + " from byte " + offset + " on";
    return copy
        ? new DelinqException(
            ErrorCode.STORAGE,
            where + " no longer holds what was written there",
            "give the attempt up with `delinq abandon` and run the date again")
        : new DelinqException(
            ErrorCode.INPUT_CHANGED,
            where + " has other bytes than when the extract was received",
            "find out who changed it; `delinq rerun` computes the date anew with what is there");
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
