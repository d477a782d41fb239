package filings;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The schemas, which are resources on the class path, and a check against them. */
final class Schemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  /** A value that breaks the schema, by its JSON Pointer, and what is wrong with it. */
  record Problem(String pointer, String message) {
    @Override
    public String toString() {
      return pointer + ": " + message;
    }
  }

  /** Returns the name of the schema of a record. */
  static String nameFor(JsonNode record) {
    var recordType = record.path("recordType").asString();
    return switch (recordType) {
      case "form3", "form8k" -> recordType;
      case "powerOfAttorney" -> "power-of-attorney";
      default -> throw new IllegalArgumentException("unknown recordType: " + recordType);
    };
  }

  /** Checks a document against the schema of that name. */
  static List<Problem> problems(String name, JsonNode document) {
    var path = "/%s/1.0/%s.schema.json".formatted(name, name);
    var schema = REGISTRY.getSchema(Schemas.class.getResourceAsStream(path));
    return schema.validate(document).stream().map(Schemas::problem).toList();
  }

  private static Problem problem(Error error) {
    var pointer = error.getInstanceLocation().toString();
    if (error.getKeyword().equals("additionalProperties")) {
      pointer += "/" + error.getProperty().replace("~", "~0").replace("/", "~1");
    }
    return new Problem(pointer, error.getMessage());
  }
}
