package filings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The files of tests/conformance: through the Java types and back, and against the schemas. */
class FilingsTest {
  private static final Path SUITE = Path.of("../../../tests/conformance");
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "form3", Form3Record.class,
          "form8k", Form8KRecord.class,
          "power-of-attorney", PowerOfAttorneyRecord.class,
          "report", ValidationReport.class);

  private static List<String> files(String verdict) throws IOException {
    try (var files = Files.walk(SUITE)) {
      return files
          .filter(file -> file.getParent().endsWith(verdict))
          .map(file -> SUITE.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  static List<String> validFiles() throws IOException {
    return files("valid");
  }

  static List<String[]> invalidFiles() throws IOException {
    try (var lines = Files.lines(SUITE.resolve("expected.csv"))) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  private static List<Schemas.Problem> problems(String file) {
    return Schemas.problems(file.split("/")[0], MAPPER.readTree(SUITE.resolve(file)));
  }

  @ParameterizedTest
  @MethodSource("validFiles")
  void validFilePasses(String file) {
    assertEquals(List.of(), problems(file));
  }

  @ParameterizedTest
  @MethodSource("validFiles")
  void validFileReturnsUnchanged(String file) {
    var document = MAPPER.readTree(SUITE.resolve(file));
    var typed = MAPPER.treeToValue(document, TYPES.get(file.split("/")[0]));
    assertEquals(document, MAPPER.readTree(MAPPER.writeValueAsString(typed)));
  }

  @ParameterizedTest
  @MethodSource("invalidFiles")
  void invalidFileFailsAtItsPointerAlone(String file, String code, String keyword, String pointer) {
    assertEquals(List.of(pointer), problems(file).stream().map(Schemas.Problem::pointer).toList());
  }

  @Test
  void everyInvalidFileIsExpected() throws IOException {
    assertEquals(files("invalid"), invalidFiles().stream().map(row -> row[0]).toList());
  }
}
