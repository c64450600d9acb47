package county.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * 隆盛合镇 as it might be: its 14 real villages, 300 made-up households, about 900 made-up people, and
 * the files of three bureaus of October 2021, among them what must raise a warning, and its assets.
 */
public record DemoCounty(
    List<DemoHousehold> households, Bills bills, Pupils pupils, Houses houses, Holdings holdings) {
  /** The business date on which the demo county begins. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2021, 10, 8);

  /** Township whose roster and feed are loaded. */
  public static final String TOWNSHIP = "150822101";

  public static final int HOUSEHOLDS = 300;
  private static final long SEED = 34_2021L;

  public DemoCounty {
    households = List.copyOf(households);
  }

  /**
   * The demo township.
   *
   * @param villages its villages, in the order of their codes
   */
  static DemoCounty of(List<Village> villages) {
    var random = new Random(SEED);
    var source = new Households(random);
    var households = new ArrayList<DemoHousehold>();
    for (int i = 0; i < HOUSEHOLDS; i++) {
      households.add(source.next(villages.get(i % villages.size())));
    }
    var bills = Bills.of(households, new Random(SEED + 1));
    var taken = new TreeSet<>(bills.warned());
    var pupils = Pupils.of(households, taken);
    taken.addAll(pupils.warned());
    return new DemoCounty(
        households,
        bills,
        pupils,
        Houses.of(households, taken),
        Holdings.of(villages, 1, new Random(SEED + 2)));
  }

  /** Numbers of the households that the three files must raise a warning of, and no other. */
  List<String> warned() {
    var all = new TreeSet<>(bills.warned());
    all.addAll(pupils.warned());
    all.addAll(houses.warned());
    return List.copyOf(all);
  }

  long persons() {
    return households.stream().mapToLong(household -> household.members().size()).sum();
  }
}
