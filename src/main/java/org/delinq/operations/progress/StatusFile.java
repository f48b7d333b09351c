package org.delinq.operations.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.delinq.operations.files.DurableFiles;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.StorageFaults;

/** The small files beside the attempts of a date: its status, and the request to stop. */
public final class StatusFile {
  private final Path status;
  private final Path stopRequest;

  /**
   * @param dateFolder {@code <work>/<date>}
   */
  public StatusFile(Path dateFolder) {
    status = dateFolder.resolve("status.json");
    stopRequest = dateFolder.resolve("stop-request");
  }

  /** What the newest run of the date wrote last. */
  public Optional<RunStatus> read() {
    try {
      return Optional.of(JsonFiles.read(status, RunStatus.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw StorageFaults.of("read", status, e);
    }
  }

  /** Replaces the status. */
  void write(RunStatus content) throws IOException {
    DurableFiles.replaceSoon(status, JsonFiles.bytes(content), FileModes.FILE);
  }

  /** Asks the run of the date to end at the next chunk. */
  public void requestStop() {
    try {
      Files.write(stopRequest, new byte[0]);
    } catch (IOException e) {
      throw StorageFaults.of("write", stopRequest, e);
    }
  }

  /** Whether the run of the date is asked to end. */
  boolean stopRequested() {
    return Files.exists(stopRequest);
  }

  /** Forgets the request; a run that starts does so, and one that has ended on it. */
  public void forgetStopRequest() {
    try {
      Files.deleteIfExists(stopRequest);
    } catch (IOException e) {
      throw StorageFaults.of("remove", stopRequest, e);
    }
  }
}
