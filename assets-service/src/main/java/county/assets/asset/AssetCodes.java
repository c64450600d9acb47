package county.assets.asset;

import county.platform.unit.Units;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The code lists of the register: {@code policy/asset-codes.yaml}, units, and the classes of
 * depreciation.
 */
@Component
public class AssetCodes {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * All lists.
   *
   * @param categories G, J, D to name
   * @param kinds per category: two digits to name
   * @param units code to name
   * @param wearClasses code to name
   * @param usualWearClass per category: kind to class
   * @param states, ownerKinds, actions names to labels
   * @param clauses list to the clause it follows
   */
  public record Lists(
      Map<String, String> categories,
      Map<String, Map<String, String>> kinds,
      List<String> fundingSources,
      Map<String, String> units,
      Map<String, String> wearClasses,
      Map<String, Map<String, String>> usualWearClass,
      Map<String, String> levels,
      Map<String, String> ownerKinds,
      Map<String, String> states,
      Map<String, String> actions,
      Map<String, String> clauses) {}

  private record Codes(
      Map<String, String> categories,
      Map<String, Map<String, String>> kinds,
      List<String> fundingSources) {}

  private record WearClass(String code, String label, Optional<String> never) {}

  private record WearFile(List<WearClass> classes, Map<String, Map<String, String>> kinds) {}

  private final Lists lists;
  private final Map<String, WearClass> wearClasses;

  AssetCodes() {
    var codes = read("policy/asset-codes.yaml", new TypeReference<Codes>() {});
    var wear = read("policy/standards/depreciation.yaml", new TypeReference<WearFile>() {});
    wearClasses =
        wear.classes().stream()
            .collect(
                Collectors.toMap(
                    WearClass::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    var classLabels = new LinkedHashMap<String, String>();
    wearClasses.forEach((code, wearClass) -> classLabels.put(code, wearClass.label()));
    lists =
        new Lists(
            codes.categories(),
            codes.kinds(),
            codes.fundingSources(),
            units(),
            classLabels,
            wear.kinds(),
            labels(AssetLevel.values(), AssetLevel::label),
            labels(OwnerKind.values(), OwnerKind::label),
            labels(AssetState.values(), AssetState::label),
            labels(AssetAction.values(), AssetAction::label),
            Map.of("categories", "SRC_WUYUAN_1", "fundingSources", "SRC_NINGCHENG_1"));
  }

  /** Single units by what they are called last; collective ones keep no book. */
  private static Map<String, String> units() {
    var names = new LinkedHashMap<String, String>();
    Units.load().all().stream()
        .filter(unit -> unit.members().isEmpty())
        .forEach(unit -> names.put(unit.code(), unit.names().getLast().name()));
    return names;
  }

  private static <E extends Enum<E>> Map<String, String> labels(
      E[] values, Function<E, String> label) {
    return Arrays.stream(values)
        .collect(Collectors.toMap(Enum::name, label, (one, other) -> one, LinkedHashMap::new));
  }

  private static <T> T read(String file, TypeReference<T> type) {
    try (var in = new ClassPathResource(file).getInputStream()) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Lists lists() {
    return lists;
  }

  boolean isCategory(String category) {
    return lists.categories().containsKey(category);
  }

  boolean isKind(String category, String kind) {
    return lists.kinds().getOrDefault(category, Map.of()).containsKey(kind);
  }

  boolean isFundingSource(String source) {
    return lists.fundingSources().contains(source);
  }

  boolean isUnit(String unit) {
    return lists.units().containsKey(unit);
  }

  boolean isWearClass(String code) {
    return wearClasses.containsKey(code);
  }

  public String category(String category) {
    return lists.categories().getOrDefault(category, category);
  }

  public String kind(String category, String kind) {
    return lists.kinds().getOrDefault(category, Map.of()).getOrDefault(kind, kind);
  }

  /** Name of a unit; a code that is none of the list stays as it is. */
  public String unit(String unit) {
    return lists.units().getOrDefault(unit, unit);
  }

  public String wearClass(String code) {
    return lists.wearClasses().getOrDefault(code, code);
  }

  /** The class an asset of a kind has unless its form names another. */
  String usualWearClass(String category, String kind) {
    return lists.usualWearClass().getOrDefault(category, Map.of()).getOrDefault(kind, "structure");
  }

  /** Why a class is never depreciated; empty: it is. */
  public Optional<String> neverDepreciated(String wearClass) {
    return Optional.ofNullable(wearClasses.get(wearClass)).flatMap(WearClass::never);
  }
}
