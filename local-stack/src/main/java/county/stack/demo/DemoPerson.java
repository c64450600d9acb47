package county.stack.demo;

import java.time.LocalDate;
import java.time.Period;

/** One made-up person of the roster; texts are the national register's own words. */
record DemoPerson(
    String name,
    String relation,
    boolean male,
    LocalDate born,
    String idNumber,
    String health,
    String labour,
    String schooling) {

  String sex() {
    return male ? "男" : "女";
  }

  int ageOn(LocalDate day) {
    return Period.between(born, day).getYears();
  }
}
