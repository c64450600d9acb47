package county.assets.asset;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Whose an asset is, and in whose book it stands. Sources: PLAN_4_7, PLAN_4_10, PLAN_4_11.
 *
 * @param keeper the one sub-ledger it stands in: a unit's code, a township's 9 digits, a village's
 *     12
 * @param department the unit in charge of its project (项目主管部门)
 */
@Embeddable
record Belonging(
    @Enumerated(EnumType.STRING) AssetLevel level,
    String area,
    String keeper,
    String department,
    String registeringBody,
    @Enumerated(EnumType.STRING) OwnerKind ownerKind,
    String ownerName) {

  /** Whether both stand in the same line of every ledger. */
  boolean sameBook(Belonging other) {
    return level == other.level
        && area.equals(other.area)
        && keeper.equals(other.keeper)
        && department.equals(other.department);
  }
}
