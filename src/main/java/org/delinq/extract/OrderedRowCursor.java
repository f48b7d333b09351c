package org.delinq.extract;

/** The rows of a copy in loan order ({@link OrderedRow}). */
final class OrderedRowCursor implements RowCursor {
  private final BlockStream stream;
  private final long limit;
  private int next;
  private int head;

  /**
   * @param start offset of a row
   * @param limit no row that starts here or later is read
   */
  OrderedRowCursor(ExtractBlocks blocks, long start, long limit) {
    this.stream = new BlockStream(blocks);
    this.limit = start < limit ? limit : 0;
    if (start < limit) {
      stream.seek(BlockIndex.blockOf(start));
      stream.advance(0);
      next = (int) (start - stream.base());
    }
  }

  @Override
  public boolean next() {
    while (stream.base() + next < limit) {
      require(1);
      if (OrderedRow.isRow(stream.bytes(), next)) {
        require(OrderedRow.HEAD);
        require(OrderedRow.HEAD + OrderedRow.length(stream.bytes(), next));
        head = next;
        next += OrderedRow.HEAD + OrderedRow.length(stream.bytes(), head);
        return true;
      }
      long offset = stream.base() + next;
      long boundary = BlockIndex.offset(BlockIndex.blockOf(offset) + 1);
      next = (int) (Math.min(boundary, stream.base() + stream.filled()) - stream.base());
    }
    return false;
  }

  private void require(int count) {
    while (stream.filled() - next < count) {
      if (!stream.advance(next)) {
        throw new IllegalStateException("the copy ends within a row");
      }
      next = 0;
    }
  }

  @Override
  public byte[] bytes() {
    return stream.bytes();
  }

  @Override
  public int from() {
    return head + OrderedRow.HEAD;
  }

  @Override
  public int to() {
    return from() + OrderedRow.length(stream.bytes(), head);
  }

  @Override
  public long line() {
    return OrderedRow.line(stream.bytes(), head);
  }

  @Override
  public long position() {
    return stream.base() + head;
  }

  @Override
  public DuplicateVerdict verdict() {
    return OrderedRow.verdict(stream.bytes(), head);
  }

  @Override
  public void close() {
    stream.close();
  }
}
