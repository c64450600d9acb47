package county.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes households one after the other from one seeded source: the same seed gives the same people
 * for ever.
 */
final class Households {
  private static final LocalDate TODAY = DemoCounty.FIRST_DAY;

  private final RandomGenerator random;
  private final Map<String, Integer> bornThatDay = new HashMap<>();
  private int number;

  Households(RandomGenerator random) {
    this.random = random;
  }

  DemoHousehold next(Village village) {
    number++;
    boolean outOfPoverty = random.nextInt(10) < 6;
    var members = members();
    return new DemoHousehold(
        "%s00%06d".formatted(village.townshipCode(), number),
        village,
        outOfPoverty,
        "199%08d".formatted(10_000_000 + number * 137),
        members,
        income(members));
  }

  private List<DemoPerson> members() {
    char family = SyntheticName.surname(random);
    int age = 32 + random.nextInt(45);
    boolean maleHead = random.nextInt(10) < 9;
    var members = new ArrayList<DemoPerson>();
    members.add(person("户主", family, maleHead, age));
    boolean couple = random.nextInt(10) < 8;
    if (couple) {
      members.add(
          person("配偶", SyntheticName.surname(random), !maleHead, age - 3 + random.nextInt(6)));
    }
    int children = couple ? random.nextInt(3) : random.nextInt(2);
    for (int i = 0; i < children && age - 22 - i * 3 >= 0; i++) {
      boolean male = random.nextBoolean();
      members.add(
          person(
              male ? "之子" : "之女", family, male, Math.max(0, age - 23 - random.nextInt(4) - i * 3)));
    }
    if (age < 58 && random.nextInt(10) < 6) {
      members.add(person("之母", SyntheticName.surname(random), false, age + 22 + random.nextInt(5)));
    }
    return members;
  }

  private DemoPerson person(String relation, char surname, boolean male, int age) {
    var born = TODAY.minusYears(age).minusDays(1 + random.nextInt(360));
    int order = bornThatDay.merge(born + (male ? "m" : "f"), 1, Integer::sum);
    var health = health(age);
    return new DemoPerson(
        SyntheticName.of(surname, male, random),
        relation,
        male,
        born,
        SyntheticIdNumber.of(born, male, order),
        health,
        labour(age, health),
        schooling(age));
  }

  private String health(int age) {
    int chance = random.nextInt(100);
    if (chance < (age > 60 ? 35 : 6)) {
      return "长期慢性病";
    }
    if (chance > 96) {
      return "残疾";
    }
    return "健康";
  }

  private String labour(int age, String health) {
    if (age < 16 || age > 75) {
      return "无劳动力";
    }
    if (health.equals("残疾")) {
      return "丧失劳动力";
    }
    return age >= 60 || health.equals("长期慢性病") ? "弱劳动力或半劳动力" : "普通劳动力";
  }

  /** One of 在校生状况 below 16, else 文化程度. */
  private String schooling(int age) {
    if (age < 3) {
      return "学龄前儿童";
    }
    if (age < 6) {
      return "学前教育";
    }
    if (age < 12) {
      return "小学";
    }
    if (age < 16) {
      return List.of("七年级", "八年级", "九年级").get(Math.min(2, Math.max(0, age - 13)));
    }
    return List.of("小学", "初中", "初中", "高中(中专)").get(random.nextInt(4));
  }

  private DemoHousehold.Income income(List<DemoPerson> members) {
    int workers = (int) members.stream().filter(member -> member.labour().equals("普通劳动力")).count();
    int wage = workers * (9_000 + random.nextInt(140) * 100);
    int business = members.size() * (5_000 + random.nextInt(60) * 100);
    int cost = business * (20 + random.nextInt(15)) / 100;
    int property = random.nextInt(8) * 250;
    int transfer = members.size() * (1_800 + random.nextInt(25) * 100);
    return new DemoHousehold.Income(wage, business, property, transfer, cost);
  }
}
