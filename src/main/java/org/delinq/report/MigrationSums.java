package org.delinq.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/** Loans and principal by where they stood and where they stand, per {@link Basis}; fen. */
public final class MigrationSums implements LoanAggregate {
  private static final int TIERS = Tier.values().length;
  private static final int NEW = TIERS;
  private static final int CLOSED = TIERS;
  private static final int WRITTEN_OFF = TIERS + 1;
  private static final int FROM = TIERS + 1;
  private static final int TO = TIERS + 2;

  private final Cell[][][] cells = new Cell[Basis.values().length][FROM][TO];

  /** Empty sums. */
  public MigrationSums() {
    clear();
  }

  /** The loans of one pair; fen. */
  public static final class Cell {
    private long loans;
    private long principalStart;
    private long principalEnd;
    private long moved;

    /** Number of loans. */
    public long loans() {
      return loans;
    }

    /** Their principal at the start. */
    public long principalStart() {
      return principalStart;
    }

    /** Their principal at the end. */
    public long principalEnd() {
      return principalEnd;
    }

    /** Sum of the smaller of the two, loan by loan. */
    public long moved() {
      return moved;
    }
  }

  /** The pair of two tiers; absent {@code from} is NEW. */
  public Cell between(Basis basis, @Nullable Tier from, Tier to) {
    return cells[basis.ordinal()][from(from)][to.ordinal()];
  }

  /** Loans that were closed or are gone. */
  public Cell closed(Basis basis, @Nullable Tier from) {
    return cells[basis.ordinal()][from(from)][CLOSED];
  }

  /** Loans that were written off. */
  public Cell writtenOff(Basis basis, @Nullable Tier from) {
    return cells[basis.ordinal()][from(from)][WRITTEN_OFF];
  }

  private static int from(@Nullable Tier from) {
    return from == null ? NEW : from.ordinal();
  }

  @Override
  public void add(ClassifiedLoan loan) {}

  @Override
  public void addMove(Move move) {
    Tier to = move.to();
    Cell cell =
        switch (move.end()) {
          case IN_TIER -> {
            if (to == null) {
              throw new IllegalArgumentException("a move into a tier names none");
            }
            yield between(move.basis(), move.from(), to);
          }
          case CLOSED -> closed(move.basis(), move.from());
          case WRITTEN_OFF -> writtenOff(move.basis(), move.from());
        };
    cell.loans++;
    cell.principalStart += move.principalStart();
    cell.principalEnd += move.principalEnd();
    cell.moved += Math.min(move.principalStart(), move.principalEnd());
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    for (Cell[][] basis : cells) {
      for (Cell[] from : basis) {
        for (Cell cell : from) {
          out.writeLong(cell.loans);
          out.writeLong(cell.principalStart);
          out.writeLong(cell.principalEnd);
          out.writeLong(cell.moved);
        }
      }
    }
  }

  @Override
  public void mergeFrom(DataInput in) throws IOException {
    for (Cell[][] basis : cells) {
      for (Cell[] from : basis) {
        for (Cell cell : from) {
          cell.loans += in.readLong();
          cell.principalStart += in.readLong();
          cell.principalEnd += in.readLong();
          cell.moved += in.readLong();
        }
      }
    }
  }

  @Override
  public void clear() {
    for (Cell[][] basis : cells) {
      for (Cell[] from : basis) {
        for (int to = 0; to < TO; to++) {
          from[to] = new Cell();
        }
      }
    }
  }
}
