package org.delinq.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says instead of the job file and the environment; absent: nothing. Relative
 * paths are relative to the caller's folder.
 *
 * @param inbox {@code --inbox}
 * @param out {@code --out}
 * @param work {@code --work}
 * @param policyFile {@code --policy}
 * @param threads {@code --threads}, 0 for one per core
 */
public record SettingsOverrides(
    @Nullable Path inbox,
    @Nullable Path out,
    @Nullable Path work,
    @Nullable Path policyFile,
    @Nullable Integer threads) {
  /** No override at all. */
  public static final SettingsOverrides NONE = new SettingsOverrides(null, null, null, null, null);
}
