package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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

  private static LoanBatches<Integer, Integer> batches(int loans, int perCommit, int heavy) {
    return new LoanBatches<>(
        new PartitionWork<>(
            new Numbers(loans),
            number -> number,
            chunk -> {},
            number -> number >= heavy ? 600_000 : 0),
        perCommit);
  }

  private static List<Integer> sizes(LoanBatches<Integer, Integer> batches) throws Exception {
    batches.open(new ExecutionContext());
    List<Integer> sizes = new ArrayList<>();
    for (List<Integer> batch = batches.read(); batch != null; batch = batches.read()) {
      sizes.add(batch.size());
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
}
