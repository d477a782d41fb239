package filings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

class Main {
  public static void main(String... files) {
    var mapper = new JsonMapper();
    for (var file : files) {
      var record = mapper.readTree(Path.of(file));
      var problems = Schemas.problems(Schemas.nameFor(record), record);
      problems.forEach(problem -> System.err.println(file + ": " + problem));
      if (!problems.isEmpty()) {
        System.exit(1);
      } else if (Schemas.nameFor(record).equals("form3")) {
        var form3 = mapper.treeToValue(record, Form3Record.class);
        for (var row : form3.getNonDerivativeHoldings().orElse(List.of())) {
          var shares = row.getSharesOwnedFollowingTransaction();
          print(row.getSecurityTitle(), shares.or(row::getValueOwnedFollowingTransaction));
        }
        for (var row : form3.getDerivativeHoldings().orElse(List.of())) {
          var underlying = row.getUnderlyingSecurity().orElse(new UnderlyingSecurity());
          print(row.getSecurityTitle(), underlying.getShares().or(underlying::getValue));
        }
      } else if (Schemas.nameFor(record).equals("form8k")) {
        var form8k = mapper.treeToValue(record, Form8KRecord.class);
        var items = form8k.getItems().orElse(List.of());
        items.forEach(i -> System.out.println(i.getNumber() + "\t" + i.getTitle().orElse("")));
      }
    }
  }

  private static void print(Optional<TextCell> title, Optional<DecimalCell> amount) {
    var value = amount.flatMap(DecimalCell::getValue).orElse("");
    System.out.println(title.flatMap(TextCell::getValue).orElse("") + "\t" + value);
  }
}
