package county.assets.title;

import county.assets.asset.AssetView;
import county.assets.title.TitleActs.Confirmation;
import county.assets.title.TitleActs.Giving;
import county.assets.title.TitleActs.NoticePosting;
import county.assets.title.TitleActs.Receiving;
import county.assets.title.TitleActs.TitleAnswer;
import county.assets.title.TitleActs.TitleObjecting;
import county.platform.scope.CurrentUser;
import county.platform.web.Answers;
import county.platform.web.Idempotent;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps to title and hand-over. */
@RestController
@RequestMapping("/api/assets/v1/assets/{id}")
class TitleController {

  private final TitleService titles;

  TitleController(TitleService titles) {
    this.titles = titles;
  }

  @GetMapping("/title")
  @Permission("assets:asset:read")
  TitleView title(@PathVariable UUID id) {
    return titles.of(id);
  }

  @PostMapping("/publicise")
  @Permission("assets:title:publicise")
  @Idempotent
  ResponseEntity<AssetView> publicise(
      @PathVariable UUID id,
      @Valid @RequestBody NoticePosting body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(titles.publicise(id, body, ifMatch, user));
  }

  @PostMapping("/object")
  @Permission("assets:title:object")
  @Idempotent
  ResponseEntity<AssetView> object(
      @PathVariable UUID id,
      @Valid @RequestBody TitleObjecting body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(titles.object(id, body, ifMatch, user));
  }

  @PostMapping("/dismiss")
  @Permission("assets:title:object")
  @Idempotent
  ResponseEntity<AssetView> dismiss(
      @PathVariable UUID id,
      @Valid @RequestBody TitleAnswer body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(titles.dismiss(id, body, ifMatch, user));
  }

  @PostMapping("/uphold")
  @Permission("assets:title:object")
  @Idempotent
  ResponseEntity<AssetView> uphold(
      @PathVariable UUID id,
      @Valid @RequestBody TitleAnswer body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(titles.uphold(id, body, ifMatch, user));
  }

  @PostMapping("/confirm-title")
  @Permission("assets:title:confirm")
  @Idempotent
  ResponseEntity<AssetView> confirm(
      @PathVariable UUID id,
      @Valid @RequestBody Confirmation body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(titles.confirm(id, body, ifMatch, user));
  }

  @PostMapping("/give")
  @Permission("assets:handover:sign")
  @Idempotent
  ResponseEntity<AssetView> give(
      @PathVariable UUID id,
      @Valid @RequestBody Giving body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(titles.give(id, body, ifMatch, user));
  }

  @PostMapping("/receive")
  @Permission("assets:handover:sign")
  @Idempotent
  ResponseEntity<AssetView> receive(
      @PathVariable UUID id,
      @Valid @RequestBody Receiving body,
      @RequestHeader("If-Match") Optional<String> ifMatch,
      CurrentUser user) {
    return Answers.of(titles.receive(id, body, ifMatch, user));
  }
}
