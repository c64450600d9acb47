package county.assets.asset;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out the numbers of assets, many at once with few statements. */
@Component
class AssetNumbers {

  private final JdbcClient jdbc;

  AssetNumbers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  AssetNumber next(RegisterAsset form) {
    return next(List.of(form)).getFirst();
  }

  /** One number for each form, in their order. */
  List<AssetNumber> next(List<RegisterAsset> forms) {
    var counts =
        forms.stream()
            .collect(
                Collectors.groupingBy(
                    AssetNumbers::prefix, TreeMap::new, Collectors.summingInt(form -> 1)));
    Map<String, ArrayDeque<AssetNumber>> given = new HashMap<>();
    counts.forEach((prefix, count) -> given.put(prefix, numbers(prefix, count)));
    return forms.stream()
        .map(form -> Objects.requireNonNull(given.get(prefix(form))).removeFirst())
        .toList();
  }

  private ArrayDeque<AssetNumber> numbers(String prefix, int count) {
    int last =
        jdbc.sql(
                "INSERT INTO asset_number VALUES (:prefix, :count) ON CONFLICT (prefix) DO UPDATE SET last = asset_number.last + :count RETURNING last")
            .param("prefix", prefix)
            .param("count", count)
            .query(Integer.class)
            .single();
    var numbers = new ArrayDeque<AssetNumber>();
    for (int counter = last - count + 1; counter <= last; counter++) {
      numbers.add(AssetNumber.of(prefix, counter));
    }
    return numbers;
  }

  private static String prefix(RegisterAsset form) {
    return AssetNumber.prefix(
        Objects.requireNonNull(form.area()),
        Objects.requireNonNull(form.projectYear()),
        Objects.requireNonNull(form.category()),
        Objects.requireNonNull(form.kind()));
  }
}
