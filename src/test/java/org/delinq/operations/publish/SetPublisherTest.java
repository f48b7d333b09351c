package org.delinq.operations.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.files.JsonFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetPublisherTest {
  private static final String FRI_2026_03_20 = "2026-03-20";
  private static final String SAT_2026_03_21 = "2026-03-21";

  @TempDir Path folder;
  private Path work;
  private Path out;

  @BeforeEach
  void folders() {
    work = folder.resolve("work");
    out = folder.resolve("out");
  }

  @Test
  void the_link_of_the_date_and_latest_lead_to_the_set() throws IOException {
    PublishedSet set = FinishedSet.publish(work, out, FRI_2026_03_20, 1);

    assertThat(Files.readSymbolicLink(out.resolve(FRI_2026_03_20)))
        .isEqualTo(Path.of(".published/2026-03-20.1"));
    assertThat(Files.readSymbolicLink(out.resolve("latest"))).isEqualTo(Path.of(FRI_2026_03_20));
    assertThat(set)
        .isEqualTo(
            new PublishedSet(
                Day.parse(FRI_2026_03_20), 1, out.toRealPath().resolve(".published/2026-03-20.1")));
    assertThat(out.resolve("latest/reports/asset-quality.csv"))
        .hasContent("section,key\nTOTAL,2026-03-20\n");
  }

  @Test
  void the_manifest_states_every_file_with_its_rows_and_digest() throws IOException {
    PublishedSet set = FinishedSet.publish(work, out, FRI_2026_03_20, 1);
    Manifest manifest = JsonFiles.read(set.manifest(), Manifest.class);

    assertThat(manifest.outputs())
        .containsExactly(
            new Manifest.OutputFile(
                "loan-status.csv",
                31,
                2L,
                "8ebe04ea549a22b20ead43210e4e36b3e897ee52b7810b32b7375ff36fb8a081"),
            new Manifest.OutputFile(
                "policy.yml",
                12,
                null,
                "2542d8bf8c9566864aaaa70819b9e1c1b1cfdf95af9d177404c644840c0cec6f"),
            new Manifest.OutputFile(
                "report.html",
                9,
                null,
                "267c7764aeea35fc049cc95b288e20735571079d908cd9bea3bbaa585c3d1c70"),
            new Manifest.OutputFile(
                "reports/asset-quality.csv",
                29,
                1L,
                "b4651e46408870726fbda0b0078c5bdf80ab6d4894e6d7fc8b723f37e579ff49"));
    assertThat(manifest.previousManifest()).isNull();
    assertThat(manifest.inputs())
        .containsExactly(new Manifest.InputFile("loans.csv", 120, "ab".repeat(32), 2));
  }

  @Test
  void manifests_form_a_chain() throws IOException {
    PublishedSet friday = FinishedSet.publish(work, out, FRI_2026_03_20, 1);
    PublishedSet saturday = FinishedSet.publish(work, out, SAT_2026_03_21, 2);

    assertThat(JsonFiles.read(saturday.manifest(), Manifest.class).previousManifest())
        .isEqualTo(new SetReference(FRI_2026_03_20, 1, FileDigest.of(friday.manifest()).sha256()));
  }

  @Test
  void a_second_attempt_takes_the_place_of_the_first_which_is_kept() throws IOException {
    PublishedSet first = FinishedSet.publish(work, out, FRI_2026_03_20, 1);
    FinishedSet.publish(work, out, SAT_2026_03_21, 1);
    PublishedSet second = FinishedSet.publish(work, out, FRI_2026_03_20, 2);

    assertThat(out.resolve(FRI_2026_03_20).resolve("report.html")).hasContent("<p>2</p>");
    assertThat(first.folder().resolve("report.html")).hasContent("<p>1</p>");
    assertThat(JsonFiles.read(second.manifest(), Manifest.class).publication().replaced())
        .isEqualTo(new SetReference(FRI_2026_03_20, 1, FileDigest.of(first.manifest()).sha256()));
    assertThat(Files.readSymbolicLink(out.resolve("latest"))).isEqualTo(Path.of(SAT_2026_03_21));
  }

  @Test
  void modes_do_not_depend_on_the_umask() throws IOException {
    PublishRequest request = FinishedSet.write(work, out, FRI_2026_03_20, 1);
    Files.setPosixFilePermissions(
        request.set().resolve("loan-status.csv"), PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.setPosixFilePermissions(
        request.set().resolve("reports"), PosixFilePermissions.fromString("rwxrwxrwx"));
    PublishedSet set = SetPublisher.publish(request, FinishedSet.POLICY, ready -> {});

    try (Stream<Path> paths = Files.walk(set.folder())) {
      assertThat(paths)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .isEqualTo(Files.isDirectory(path) ? "rwxr-x---" : "rw-r-----"));
    }
  }

  /** Where a killed publication can have got to. */
  enum KilledAfter {
    NOTHING {
      @Override
      void leave(PublishRequest request, Path out) {}
    },
    POLICY_HALF_WRITTEN {
      @Override
      void leave(PublishRequest request, Path out) throws IOException {
        Files.writeString(request.set().resolve(".policy.yml.new"), "id:");
      }
    },
    MANIFEST_HALF_WRITTEN {
      @Override
      void leave(PublishRequest request, Path out) throws IOException {
        Files.write(request.set().resolve("policy.yml"), FinishedSet.POLICY);
        Files.writeString(request.set().resolve(".manifest.json.new"), "{ \"busi");
      }
    },
    MANIFEST_WRITTEN {
      @Override
      void leave(PublishRequest request, Path out) throws IOException {
        publishAndTakeBack(request, out);
        Files.move(out.resolve(".published/2026-03-20.1"), request.set());
      }
    },
    FOLDER_MOVED {
      @Override
      void leave(PublishRequest request, Path out) throws IOException {
        publishAndTakeBack(request, out);
      }
    },
    LINK_MADE_BESIDE {
      @Override
      void leave(PublishRequest request, Path out) throws IOException {
        publishAndTakeBack(request, out);
        Files.createSymbolicLink(out.resolve(".2026-03-20.new"), Path.of("nowhere"));
      }
    },
    LINK_SWITCHED {
      @Override
      void leave(PublishRequest request, Path out) throws IOException {
        SetPublisher.publish(request, FinishedSet.POLICY, ready -> {});
        Files.delete(out.resolve("latest"));
        Files.createSymbolicLink(out.resolve(".latest.new"), Path.of("nowhere"));
      }
    },
    EVERYTHING {
      @Override
      void leave(PublishRequest request, Path out) {
        SetPublisher.publish(request, FinishedSet.POLICY, ready -> {});
      }
    };

    abstract void leave(PublishRequest request, Path out) throws IOException;

    private static void publishAndTakeBack(PublishRequest request, Path out) throws IOException {
      SetPublisher.publish(request, FinishedSet.POLICY, ready -> {});
      Files.delete(out.resolve(FRI_2026_03_20));
      Files.delete(out.resolve("latest"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void killed_and_called_again_it_publishes_what_an_undisturbed_run_does(KilledAfter moment)
      throws IOException {
    Path undisturbed = folder.resolve("undisturbed");
    FinishedSet.publish(folder.resolve("work-undisturbed"), undisturbed, FRI_2026_03_20, 1);

    PublishRequest request = FinishedSet.write(work, out, FRI_2026_03_20, 1);
    moment.leave(request, out);
    SetPublisher.publish(request, FinishedSet.POLICY, ready -> {});

    assertThat(contents(out)).isEqualTo(contents(undisturbed));
    assertThat(request.set()).doesNotExist();
  }

  @Test
  void a_link_inside_the_set_is_refused_before_anything_is_published() throws IOException {
    PublishRequest request = FinishedSet.write(work, out, FRI_2026_03_20, 1);
    Files.createSymbolicLink(request.set().resolve("reports/x.csv"), Path.of("/etc/passwd"));

    assertThatThrownBy(() -> SetPublisher.publish(request, FinishedSet.POLICY, ready -> {}))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.STORAGE);
              assertThat(refusal).hasMessageEndingWith("reports/x.csv: it is no plain file");
            });
    assertThat(out).isEmptyDirectory();
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.toList()) {
        String content =
            Files.isSymbolicLink(path)
                ? "-> " + Files.readSymbolicLink(path)
                : Files.isDirectory(path) ? "folder" : Files.readString(path);
        contents.put(root.relativize(path).toString(), content);
      }
    }
    return contents;
  }
}
