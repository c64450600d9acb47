package county.monitoring.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameGramsTest {

  @Test
  void aNameIsFoundByNeighbouringCharactersAndByPinyin() {
    assertThat(NameGrams.of("张三丰"))
        .contains("张三", "三丰", "zhangsanfeng", "zsf", "zhangsan", "zs", "sanfeng", "sf");
  }

  @Test
  void mongolianNamesWithADotAreFoundWithoutIt() {
    assertThat(NameGrams.of("巴特尔·其木格")).containsAll(NameGrams.wanted("特尔其木"));
  }

  @Test
  void whatIsTypedMustBeTwoCharactersAtLeast() {
    assertThat(NameGrams.wanted("张")).isEmpty();
    assertThat(NameGrams.wanted("张三丰")).containsExactly("张三", "三丰");
    assertThat(NameGrams.wanted("Zhang San")).containsExactly("zhangsan");
  }
}
