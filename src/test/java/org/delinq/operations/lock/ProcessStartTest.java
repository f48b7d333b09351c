package org.delinq.operations.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessStartTest {
  private static final String BOOT = "00000000-0001-0000-9b6d-69bcd2c3384d\n";
  private static final String FIELDS =
      " S 1 1 1 0 -1 4194304 102 0 0 0 5 6 0 0 20 0 31 0 286631 3133440 412";

  @Test
  void is_made_of_the_boot_and_the_ticks_since_then() {
    assertThat(ProcessStart.of("4711 (java)" + FIELDS, BOOT)).isEqualTo(0x10L + 286_631);
  }

  @Test
  void a_name_may_look_like_the_fields_behind_it() {
    assertThat(ProcessStart.of("4711 (a) S 1 (b c)" + FIELDS, BOOT)).isEqualTo(0x10L + 286_631);
  }

  @Test
  void processes_of_two_boots_differ() {
    assertThat(ProcessStart.of("4711 (java)" + FIELDS, "00000000-0002-0000-9b6d-69bcd2c3384d"))
        .isEqualTo(0x20L + 286_631);
  }

  @Test
  void of_a_living_process_it_is_the_same_whenever_asked() {
    ProcessHandle me = ProcessHandle.current();
    assertThat(ProcessStart.of(me)).isEqualTo(ProcessStart.of(me)).isPositive();
  }
}
