package county.assets.asset;

import county.platform.scope.CurrentUser;
import county.platform.web.Idempotent;
import county.platform.web.Page;
import county.platform.web.Paging;
import county.platform.web.Permission;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/assets/v1/assets")
class AssetController {

  /** What a summary counts by. */
  enum By {
    category,
    level
  }

  private final AssetService assets;
  private final AssetCodes codes;

  AssetController(AssetService assets, AssetCodes codes) {
    this.assets = assets;
    this.codes = codes;
  }

  @GetMapping
  @Permission("assets:asset:read")
  Page<AssetView.Row> list(
      @ParameterObject AssetService.Filter filter, @ParameterObject @Valid Paging paging) {
    return assets.list(filter, paging);
  }

  @PostMapping
  @Permission("assets:asset:register")
  @Idempotent
  ResponseEntity<AssetView> register(@RequestBody RegisterAsset form, CurrentUser user) {
    var asset = assets.register(form, user);
    return ResponseEntity.created(URI.create("/api/assets/v1/assets/" + asset.id())).body(asset);
  }

  @GetMapping("/{id}")
  @Permission("assets:asset:read")
  AssetView get(@PathVariable UUID id) {
    return assets.get(id);
  }

  @GetMapping("/summary")
  @Permission("assets:asset:read")
  List<AssetView.Sum> summary(@RequestParam By by) {
    return by == By.category ? assets.byCategory() : assets.byLevel();
  }

  @GetMapping("/codes")
  @Permission("assets:asset:read")
  AssetCodes.Lists codes() {
    return codes.lists();
  }
}
