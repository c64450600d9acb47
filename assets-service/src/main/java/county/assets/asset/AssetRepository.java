package county.assets.asset;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AssetRepository extends Repository<Asset, UUID> {

  Asset saveAndFlush(Asset asset);

  List<Asset> saveAllAndFlush(Iterable<Asset> assets);

  Optional<Asset> findById(UUID id);
}
