package county.monitoring.procedure;

import county.monitoring.procedure.Evidence.Attached;
import county.platform.policy.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Steps in and around the village: authorisation, comparison, appraisal, publicity. */
public sealed interface VillageAct extends Act {

  /** 承诺授权书: signed by a member, for those who cannot write by another hand. */
  record Authorisation(
      @NotNull LocalDate signedOn,
      @NotBlank(message = "请填写签署人") @Size(max = 50) String signedBy,
      @Size(max = 50) @Nullable String writtenBy,
      @NotNull(message = "请上传承诺授权书") UUID fileId)
      implements VillageAct {
    @Override
    public Action action() {
      return Action.AUTHORISATION;
    }

    @Override
    public List<Attached> attached() {
      return List.of(new Attached(Evidence.AUTHORISATION, fileId));
    }

    @Override
    public List<Refusal> against(Situation s) {
      return Act.notLaterThanToday(signedOn, s);
    }
  }

  /**
   * 信息比对.
   *
   * @param assessment the stored findings
   */
  record Comparison(@Nullable String note, UUID assessment) implements VillageAct {
    @Override
    public Action action() {
      return Action.COMPARISON;
    }

    @Override
    public Optional<State> madeIn() {
      return Optional.of(State.COMPARING);
    }
  }

  /** 民主评议: the votes decide whether the case goes on. Abstentions are the rest. */
  record Appraisal(
      @NotNull LocalDate heldOn,
      @NotBlank(message = "请填写地点") @Size(max = 100) String place,
      @Min(1) @Max(10_000) int attendees,
      @Min(1) @Max(10_000) int present,
      @Min(0) int votesFor,
      @Min(0) int votesAgainst,
      @NotBlank(message = "请填写结论") @Size(max = 1000) String conclusion,
      @Nullable List<Attached> evidence)
      implements VillageAct {

    public int abstentions() {
      return present - votesFor - votesAgainst;
    }

    /** More than half of those present. */
    public boolean passed() {
      return votesFor * 2 > present;
    }

    @Override
    public Action action() {
      return passed() ? Action.APPRAISAL : Action.APPRAISED_AGAINST;
    }

    @Override
    public Optional<State> madeIn() {
      return Optional.of(State.APPRAISAL);
    }

    @Override
    public List<Attached> attached() {
      return Evidence.orNone(evidence);
    }

    @Override
    public List<Refusal> against(Situation s) {
      var votes =
          abstentions() < 0 || present > attendees
              ? List.of(s.refusal("votes-do-not-add-up", "票数合计不能超过实到人数，实到人数不能超过应到人数。"))
              : List.<Refusal>of();
      return Stream.concat(votes.stream(), Act.notLaterThanToday(heldOn, s).stream()).toList();
    }
  }

  /**
   * 张贴公示.
   *
   * @param until last day of the notice; reckoned, never stated
   */
  record Publicity(LocalDate from, LocalDate until, String place, @Nullable UUID photoFileId)
      implements VillageAct {
    @Override
    public Action action() {
      return Action.PUBLICITY;
    }

    @Override
    public Optional<State> madeIn() {
      return Optional.of(State.PUBLICITY);
    }

    @Override
    public List<Attached> attached() {
      return Evidence.photo(photoFileId);
    }

    /** The notice hangs from the day of the recorded appraisal on, not from a day before. */
    @Override
    public List<Refusal> against(Situation s) {
      return from.isBefore(s.procedure().stateSince())
          ? List.of(
              s.refusal(
                  "notice-backdated", "公示开始日期不能早于登记评议结果的当天（" + s.procedure().stateSince() + "）。"))
          : Act.notLaterThanToday(from, s);
    }

    Publicity again(LocalDate first, LocalDate last) {
      return new Publicity(first, last, place, photoFileId);
    }
  }

  /** 异议, and how it was answered. */
  record Objection(
      UUID id,
      String raisedBy,
      String content,
      LocalDate raisedOn,
      @Nullable Boolean upheld,
      @Nullable String resolution)
      implements VillageAct {
    @Override
    public Action action() {
      return Action.OBJECTIONS;
    }

    public boolean open() {
      return upheld == null;
    }

    Objection answered(Resolution answer) {
      return new Objection(id, raisedBy, content, raisedOn, answer.upheld(), answer.resolution());
    }
  }

  /** 答复异议: one that is upheld leads back to the appraisal. */
  record Resolution(UUID objection, boolean upheld, String resolution) implements VillageAct {
    @Override
    public Action action() {
      return upheld ? Action.OBJECTION_UPHELD : Action.RESOLUTION;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(resolution);
    }
  }

  /** 结束公示. The photo of the posted notice is on file by now. */
  record PublicityEnd(@Nullable UUID photoFileId, @Size(max = 1000) @Nullable String note)
      implements VillageAct {
    @Override
    public Action action() {
      return Action.PUBLICITY_END;
    }

    @Override
    public Optional<State> madeIn() {
      return Optional.of(State.PUBLICITY);
    }

    @Override
    public List<Attached> attached() {
      return Evidence.photo(photoFileId);
    }

    @Override
    public List<Refusal> against(Situation s) {
      var posted = s.procedure().stated(Publicity.class).map(Publicity::photoFileId);
      return photoFileId == null && posted.isEmpty()
          ? List.of(s.refusal("photo-missing", "缺少公示照片，请上传后再结束公示。"))
          : List.of();
    }
  }

  /** What is filled in to post a notice; its last day is reckoned. */
  record Posting(
      @NotNull(message = "请填写开始日期") LocalDate from,
      @NotBlank(message = "请填写公示地点") @Size(max = 100) String place,
      @Nullable UUID photoFileId) {}

  /** What is filled in to object. */
  record Objecting(
      @NotBlank(message = "请填写提出人") @Size(max = 50) String raisedBy,
      @NotBlank(message = "请填写异议内容") @Size(max = 1000) String content) {}

  /** What is filled in to answer an objection. */
  record Answering(
      @NotNull(message = "请选择异议是否成立") Boolean upheld,
      @NotBlank(message = "请填写处理意见") @Size(max = 1000) String resolution) {

    public Resolution to(UUID objection) {
      return new Resolution(objection, upheld, resolution);
    }
  }
}
