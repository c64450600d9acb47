package county.sample;

import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import county.platform.web.PublicEndpoint;
import county.sample.NoteService.Note;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every kind of endpoint once. */
@RestController
@RequestMapping("/api/monitoring/sample")
class NoteController {

  private final NoteService notes;

  NoteController(NoteService notes) {
    this.notes = notes;
  }

  record NewNote(
      @Pattern(regexp = "\\d{12}") String area,
      @NotBlank String title,
      @Max(1000) int rank,
      Optional<LocalDate> due) {}

  @GetMapping("/me")
  @Permission("monitoring:household:read")
  CurrentUser me(CurrentUser user) {
    return user;
  }

  @GetMapping("/open")
  @PublicEndpoint("the test of public endpoints")
  String open() {
    return "open";
  }

  @GetMapping("/forgotten")
  String forgotten() {
    return "nobody may read this";
  }

  @GetMapping("/broken")
  @Permission("monitoring:household:read")
  String broken() {
    throw new IllegalStateException("password=secret");
  }

  @GetMapping("/notes")
  @Permission("monitoring:household:read")
  Page<Note> list(
      @RequestParam @Nullable String title,
      @RequestParam @Nullable String sort,
      @ParameterObject @Valid Paging paging) {
    return notes.list(title, sort, paging);
  }

  @GetMapping("/notes/{id}")
  @Permission("monitoring:household:read")
  ResponseEntity<Note> read(@PathVariable UUID id) {
    return Answers.versioned(notes.read(id), Note::rank);
  }

  @PostMapping("/notes")
  @Permission("monitoring:household:read")
  @Idempotent
  ResponseEntity<Note> add(@Valid @RequestBody NewNote body) throws InterruptedException {
    var note = notes.add(body.area(), body.title(), body.rank());
    Gate.pass();
    if (body.title().equals("fails late")) {
      throw new IllegalStateException("after the commit");
    }
    return Answers.created("/api/monitoring/sample/notes/" + note.id(), note);
  }
}
