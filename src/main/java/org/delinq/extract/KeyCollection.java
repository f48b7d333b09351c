package org.delinq.extract;

/**
 * Whether the keys of an extract have to be kept because they do not ascend. Every thread that
 * receives it asks before each region.
 */
final class KeyCollection {
  private volatile boolean active;

  boolean isActive() {
    return active;
  }

  /** From now on all keys are kept. */
  void start() {
    active = true;
  }
}
