package org.delinq.extract;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** The bytes of an extract from front to back, unpacked if it is compressed. */
interface ExtractBytes extends Closeable {
  /** Fills the array; fewer bytes, perhaps 0, only at the end. Returns how many. */
  int read(byte[] into);

  /** How many bytes of the file as delivered were read; after the end its size. */
  long deliveredSize();

  /**
   * After the end: SHA-256 of the file as delivered, in lower-case hexadecimal digits; absent where
   * the bytes read are the file as delivered.
   */
  @Nullable String packedDigest();

  @Override
  void close();
}
