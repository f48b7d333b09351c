package org.delinq.operations.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.files.DurableFiles;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.StorageFaults;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a set as operations.md section 4 asks: everything synced, {@code manifest.json} last,
 * the folder moved into {@code .published}, and the link of the date switched in one rename. Killed
 * at any moment and called again with the same request, it goes on where it was. The caller holds
 * the lock of the output folder.
 */
public final class SetPublisher {
  private final PublishRequest request;
  private final byte[] policyFile;
  private final PublishedSets sets;
  private final Path home;

  private final BeforeSwitch beforeSwitch;

  private SetPublisher(PublishRequest request, byte[] policyFile, BeforeSwitch beforeSwitch) {
    this.request = request;
    this.policyFile = policyFile;
    this.beforeSwitch = beforeSwitch;
    sets = new PublishedSets(request.out());
    home = sets.folder(request.businessDate(), request.attempt());
  }

  /** What has to be done to a set that is sealed and in its place, before any reader sees it. */
  @FunctionalInterface
  public interface BeforeSwitch {
    /** Does it; repeated where a kill came before the end of the publication. */
    void prepare(PublishedSet set) throws IOException;
  }

  /**
   * Publishes the set and points {@code latest} to the newest published date.
   *
   * @param policyFile the bytes of the policy used, written as {@code policy.yml}
   * @param beforeSwitch a failure of it leaves the date as it was
   * @return the set as it is published
   * @throws DelinqException {@code STORAGE} when a file cannot be written, read or moved; calling
   *     again after it is mended goes on
   */
  public static PublishedSet publish(
      PublishRequest request, byte[] policyFile, BeforeSwitch beforeSwitch) {
    try {
      return new SetPublisher(request, policyFile, beforeSwitch).publish();
    } catch (AtomicMoveNotSupportedException e) {
      throw new DelinqException(
          ErrorCode.STORAGE,
          request.set() + " and " + request.out() + " are not on one file system",
          "name a work folder on the file system of the output folder",
          e);
    } catch (IOException e) {
      throw StorageFaults.of("publish", request.set(), e);
    }
  }

  private PublishedSet publish() throws IOException {
    if (!Files.exists(home.resolve(Manifest.FILE_NAME), NOFOLLOW_LINKS)) {
      seal();
      moveHome();
    }
    beforeSwitch.prepare(new PublishedSet(request.businessDate(), request.attempt(), home));
    Path date = Path.of(Day.format(request.businessDate()));
    DurableFiles.switchLink(
        request.out().resolve(date), Path.of(PublishedSets.STORE, home.getFileName().toString()));
    int newest = sets.newest().orElseThrow().businessDate();
    DurableFiles.switchLink(
        request.out().resolve(PublishedSets.LATEST), Path.of(Day.format(newest)));
    return sets.of(request.businessDate()).orElseThrow();
  }

  /** Completes the set in the work folder; its manifest is the last file written. */
  private void seal() throws IOException {
    Path set = request.set();
    DurableFiles.replace(set.resolve("policy.yml"), policyFile, FileModes.FILE);
    DurableFiles.discard(set.resolve(Manifest.FILE_NAME));
    SetFiles files = SetFiles.of(set);
    Manifest manifest =
        new Manifest(
            Day.format(request.businessDate()),
            request.attempt(),
            new Manifest.PolicyUsed(request.policyId(), FileDigest.ofBytes(policyFile)),
            request.inputs(),
            files.seal(request.threads()),
            request.earlierFiles(),
            reference(sets.newestBefore(request.businessDate())),
            request.programVersion(),
            new Manifest.Publication(
                request.user(),
                request.publishedAt(),
                request.reason(),
                reference(sets.of(request.businessDate()))));
    DurableFiles.replace(
        set.resolve(Manifest.FILE_NAME), JsonFiles.bytes(manifest), FileModes.FILE);
  }

  private void moveHome() throws IOException {
    Path store = home.resolveSibling("");
    FileModes.createFolders(store, FileModes.FOLDER);
    DurableFiles.syncFolder(request.out());
    Files.move(request.set(), home, ATOMIC_MOVE);
    DurableFiles.syncFolder(store);
  }

  private static @Nullable SetReference reference(Optional<PublishedSet> set) throws IOException {
    return set.isEmpty() ? null : set.get().reference();
  }
}
