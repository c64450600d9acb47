package county.assistance.aidcase;

import county.assistance.aidcase.Paper.Attached;
import county.platform.policy.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 公示: what hangs on the board, what was said against it, and its end. */
sealed interface NoticeAct extends Act {

  /**
   * 张贴公示.
   *
   * @param until last day of the notice; reckoned, never stated
   */
  record Publicity(LocalDate from, LocalDate until, String place, @Nullable UUID photo)
      implements NoticeAct {

    /** What is typed. */
    record Form(
        @NotNull(message = "请填写开始日期") LocalDate from,
        @NotBlank(message = "请填写公示地点") @Size(max = 100) String place,
        @Nullable UUID photoFileId) {}

    @Override
    public Action action() {
      return Action.PUBLICITY;
    }

    @Override
    public List<Attached> attached() {
      return Paper.one(Paper.PUBLICITY_PHOTO, photo);
    }

    /** Neither from a day before the proposal nor from tomorrow on. */
    @Override
    public List<Refusal> against(Situation s) {
      return from.isBefore(s.aidCase().stateSince())
          ? List.of(
              Refusal.guard(
                  "assistance.case.notice-backdated",
                  "公示开始日期不能早于拟定意见的当天（" + s.aidCase().stateSince() + "）。"))
          : Act.notLaterThanToday(from, s);
    }

    Publicity again(LocalDate first, LocalDate last) {
      return new Publicity(first, last, place, photo);
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
      implements NoticeAct {

    /** What is typed. */
    record Form(
        @NotBlank(message = "请填写提出人") @Size(max = 50) String raisedBy,
        @NotBlank(message = "请填写异议内容") @Size(max = 1000) String content) {}

    @Override
    public Action action() {
      return Action.OBJECTION;
    }

    boolean open() {
      return upheld == null;
    }

    Objection answered(Resolution answer) {
      return new Objection(id, raisedBy, content, raisedOn, answer.upheld(), answer.resolution());
    }
  }

  /** 答复异议: one that is upheld leads back to the investigation. */
  record Resolution(UUID objection, boolean upheld, String resolution) implements NoticeAct {

    /** What is typed. */
    record Form(
        @NotNull(message = "请选择异议是否成立") Boolean upheld,
        @NotBlank(message = "请填写处理意见") @Size(max = 1000) String resolution) {}

    @Override
    public Action action() {
      return upheld ? Action.OBJECTION_UPHELD : Action.RESOLUTION;
    }

    @Override
    public Optional<String> why() {
      return Optional.of(resolution);
    }
  }

  /** 结束公示; a photo of the posted notice is on file by now. */
  record PublicityEnd(@Nullable UUID photoFileId, @Size(max = 1000) @Nullable String note)
      implements NoticeAct {
    @Override
    public Action action() {
      return Action.PUBLICITY_END;
    }

    @Override
    public List<Attached> attached() {
      return Paper.one(Paper.PUBLICITY_PHOTO, photoFileId);
    }

    @Override
    public List<Refusal> against(Situation s) {
      var posted = s.aidCase().stated(Publicity.class).map(Publicity::photo);
      return photoFileId == null && posted.isEmpty()
          ? List.of(Refusal.guard("assistance.case.photo-missing", "缺少公示照片，请上传后再结束公示。"))
          : List.of();
    }
  }
}
