package county.assets.title;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The papers of an asset's title, newest first. */
record TitleView(
    List<Notice> notices, List<Objection> objections, List<Share> shares, Optional<Slip> slip) {

  /** Where the notice hung last. */
  String lastPlace() {
    return notices.isEmpty() ? "村务公开栏" : notices.getFirst().place();
  }

  record Notice(
      LocalDate from,
      LocalDate until,
      String place,
      Optional<UUID> photoFileId,
      String postedByName) {}

  record Objection(
      UUID id,
      String raisedBy,
      String content,
      LocalDate raisedOn,
      Optional<Boolean> upheld,
      Optional<String> answer,
      Optional<String> answeredByName,
      Optional<LocalDate> answeredOn) {}

  /**
   * @param share percent
   */
  record Share(String ownerName, BigDecimal share) {}

  /** 移交单. */
  record Slip(
      String no,
      String fromParty,
      String toParty,
      Optional<String> remark,
      Optional<UUID> fileId,
      String givenByName,
      LocalDate givenOn,
      Optional<String> receivedByName,
      Optional<LocalDate> receivedOn) {}
}
