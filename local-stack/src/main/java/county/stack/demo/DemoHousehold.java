package county.stack.demo;

import java.util.List;

/** One made-up household; amounts in whole yuan a year. */
record DemoHousehold(
    String number,
    Village village,
    boolean outOfPoverty,
    String phone,
    List<DemoPerson> members,
    Income income) {

  DemoHousehold {
    members = List.copyOf(members);
  }

  /** Income of 1 October 2020 to 30 September 2021, in yuan. */
  record Income(int wage, int business, int property, int transfer, int businessCost) {
    int net() {
      return wage + business + property + transfer - businessCost;
    }
  }

  DemoPerson head() {
    return members.getFirst();
  }

  String kind() {
    return outOfPoverty ? "脱贫户" : "一般农户";
  }

  int netPerHead() {
    return income.net() / members.size();
  }
}
