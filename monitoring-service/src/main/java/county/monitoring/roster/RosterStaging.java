package county.monitoring.roster;

import county.monitoring.batch.Batch;
import county.monitoring.batch.Copy;
import county.monitoring.batch.CopyRows;
import county.monitoring.risk.Category;
import county.monitoring.roster.RosterMatching.Person;
import county.platform.crypto.BlindIndex;
import county.platform.crypto.FieldCipher;
import county.platform.identity.IdNumber;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals the personal numbers of matched rows and copies them into staging: one row a person, one a
 * household.
 */
@Component
class RosterStaging {

  private static final String PERSONS = "copy roster_person from stdin binary";
  private static final String HOUSEHOLDS = "copy roster_household from stdin binary";

  private final Copy copy;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;
  private final JsonMapper json;

  RosterStaging(Copy copy, JdbcClient jdbc, FieldCipher cipher, BlindIndex index, JsonMapper json) {
    this.copy = copy;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
    this.json = json;
  }

  /**
   * Answers the sheet rows that speak for their households: the head's row, else the household's
   * first.
   */
  Set<Integer> fill(Batch batch, List<Person> persons) {
    var speakers = speakers(persons);
    copy.into(HOUSEHOLDS, rows -> speakers.forEach(speaker -> household(rows, batch, speaker)));
    copy.into(PERSONS, rows -> persons.forEach(person -> person(rows, batch, person)));
    jdbc.sql("analyze roster_household, roster_person").update();
    var sourceRows = new HashSet<Integer>();
    speakers.forEach(speaker -> sourceRows.add(speaker.prepared().row().row()));
    return sourceRows;
  }

  void clear(Batch batch) {
    jdbc.sql("delete from roster_household where batch = ?").param(batch.seq()).update();
    jdbc.sql("delete from roster_person where batch = ?").param(batch.seq()).update();
  }

  private static Collection<Person> speakers(List<Person> persons) {
    var speakers = new LinkedHashMap<UUID, Person>();
    for (var person : persons) {
      if (person.prepared().row().person().isHead()) {
        speakers.put(person.household().id(), person);
      } else {
        speakers.putIfAbsent(person.household().id(), person);
      }
    }
    return speakers.values();
  }

  private void household(CopyRows rows, Batch batch, Person speaker) {
    var household = speaker.household();
    var part = speaker.prepared().row().household();
    var member = speaker.prepared().row().person();
    rows.begin(27).big(batch.seq()).uuid(household.id()).flag(household.fresh());
    rows.text(household.no()).text(household.area());
    text(rows, part.group());
    rows.text(part.kind().name());
    text(rows, Optional.of(member.name()).filter(name -> member.isHead() || household.fresh()));
    sealed(rows, "household", "phone_cipher", "phone", household.id(), part.phone());
    text(rows, part.bank());
    sealed(rows, "household", "account_cipher", "account", household.id(), part.account());
    text(rows, part.category().map(Category::code));
    rows.text(String.join(",", part.risks()));
    part.monitoredSince().ifPresentOrElse(rows::date, rows::nothing);
    part.eliminatedOn().ifPresentOrElse(rows::date, rows::nothing);
    part.amounts().forEach(amount -> amount.ifPresentOrElse(rows::big, rows::nothing));
    part.perCapita().ifPresentOrElse(rows::big, rows::nothing);
    rows.text(object(part.living())).integer(speaker.prepared().row().row());
  }

  private void person(CopyRows rows, Batch batch, Person person) {
    var part = person.prepared().row().person();
    rows.begin(25).big(batch.seq()).uuid(person.id()).flag(person.fresh());
    rows.uuid(person.household().id()).text(person.household().area());
    text(rows, part.no());
    rows.text(part.name()).text(part.relation()).text(part.sex().name());
    part.birthDate().ifPresentOrElse(rows::date, rows::nothing);
    rows.text(
        part.idNumber()
            .map(number -> number.isDisabilityCertificate() ? "DISABILITY" : "RESIDENT")
            .orElse("NONE"));
    part.idNumber()
        .ifPresentOrElse(
            number -> rows.bytes(cipher.seal("person", "id_cipher", person.id(), kept(number))),
            rows::nothing);
    person.prepared().idIndex().ifPresentOrElse(rows::bytes, rows::nothing);
    sealed(rows, "person", "phone_cipher", "phone", person.id(), part.phone());
    for (var cell :
        List.of(
            part.health(),
            part.labour(),
            part.education(),
            part.schooling(),
            part.insurance(),
            part.allowance(),
            part.destitute())) {
      text(rows, cell);
    }
    rows.text(object(part.more())).text(person.prepared().grams());
    rows.integer(person.prepared().row().row());
  }

  /** A certificate keeps its category and grade; a number of 15 digits becomes the one of 18. */
  private static String kept(IdNumber number) {
    return number.widened() ? number.normalised() : number.given();
  }

  private void sealed(
      CopyRows rows, String table, String column, String kind, UUID id, Optional<String> plain) {
    plain.ifPresentOrElse(
        value -> rows.bytes(cipher.seal(table, column, id, value)).bytes(index.of(kind, value)),
        () -> rows.nothing().nothing());
  }

  private String object(Map<String, String> values) {
    return json.writeValueAsString(values);
  }

  private static void text(CopyRows rows, Optional<String> value) {
    value.ifPresentOrElse(rows::text, rows::nothing);
  }
}
