package county.monitoring.elimination;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EliminationRepository extends JpaRepository<Elimination, UUID> {}
