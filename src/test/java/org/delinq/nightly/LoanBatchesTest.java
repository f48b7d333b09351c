package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

class LoanBatchesTest {
  /** Counts up from 0. */
  private static final class Numbers implements ItemStreamReader<Integer> {
    private final Iterator<Integer> numbers;

    private Numbers(int count) {
      numbers = IntStream.range(0, count).iterator();
    }

    @Override
    public @Nullable Integer read() {
      return numbers.hasNext() ? numbers.next() : null;
    }
  }

  /** Writes each number as two bytes, those from some number on as more than half a megabyte. */
  private record Bytes(int heavy) implements LoanWriter<Integer> {
    @Override
    public List<String> files() {
      return List.of("numbers");
    }

    @Override
    public long write(Integer number, ShardPage page) {
      page.file(0).writeShort(number);
      if (number >= heavy) {
        page.file(0).write(new byte[600_000]);
      }
      return 10;
    }

    @Override
    public void writeSums(ShardPage page) {}
  }

  private static LoanBatches<Integer, Integer> batches(int loans, int perCommit, int heavy) {
    return new LoanBatches<>(
        new PartitionWork<>(new Numbers(loans), number -> number, new Bytes(heavy)), perCommit);
  }

  private static List<Integer> sizes(LoanBatches<Integer, Integer> batches) throws Exception {
    batches.open(new ExecutionContext());
    List<Integer> sizes = new ArrayList<>();
    for (ShardPage batch = batches.read(); batch != null; batch = batches.read()) {
      sizes.add(batch.loans());
    }
    return sizes;
  }

  @Test
  void makesBatchesOfEqualSizeOfAChunk() throws Exception {
    assertThat(sizes(batches(12, 5, 100))).containsExactly(5, 5, 2);
    assertThat(LoanBatches.batches(600)).isEqualTo(3);
    assertThat(sizes(batches(700, 600, 1_000))).containsExactly(200, 200, 200, 100);
  }

  @Test
  void closesABatchEarlyWhoseLoansWeighMuch() throws Exception {
    assertThat(sizes(batches(16, 10, 10))).containsExactly(10, 2, 2, 2);
    assertThat(sizes(batches(7, 10, 1))).containsExactly(3, 2, 2);
  }

  @Test
  void aPageIsUsedAgainOnceItsChunkIsWritten() throws Exception {
    LoanBatches<Integer, Integer> batches = batches(7, 2, 100);
    ExecutionContext context = new ExecutionContext();
    batches.open(context);
    ShardPage first = Objects.requireNonNull(batches.read());
    ShardPage second = Objects.requireNonNull(batches.read());
    assertThat(second).isNotSameAs(first);
    assertThat(first.file(0).toByteArray()).containsExactly(0, 0, 0, 1);
    assertThat(second.file(0).toByteArray()).containsExactly(0, 2, 0, 3);
    assertThat(second.rows()).isEqualTo(20);

    batches.update(context);

    assertThat(LoanBatches.loans(context)).isEqualTo(4);
    assertThat(batches.read()).isSameAs(first);
    assertThat(first.file(0).toByteArray()).containsExactly(0, 4, 0, 5);
    assertThat(batches.read()).isSameAs(second);
    assertThat(second.loans()).isEqualTo(1);
    assertThat(batches.read()).isNull();
  }
}
