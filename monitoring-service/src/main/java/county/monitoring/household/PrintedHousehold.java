package county.monitoring.household;

import java.util.List;

/**
 * What official forms say of a household; every text may be empty when nothing is known.
 *
 * @param place township and village
 * @param plain whether numbers stand in plain text
 * @param members who belongs to it now, the head first
 */
public record PrintedHousehold(
    String no,
    String headName,
    String place,
    String group,
    String address,
    String kind,
    String phone,
    String category,
    String risks,
    String since,
    boolean plain,
    List<Member> members) {

  /**
   * A member.
   *
   * @param n place in the list, from 1
   * @param idNumber in plain text, or its address part only, because the birth date stands beside
   */
  public record Member(
      int n,
      String name,
      String relation,
      String sex,
      String birth,
      String idNumber,
      String health,
      String labour,
      String education,
      String insured,
      String allowance) {}

  public int persons() {
    return members.size();
  }
}
