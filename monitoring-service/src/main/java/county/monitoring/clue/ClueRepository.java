package county.monitoring.clue;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClueRepository extends JpaRepository<Clue, UUID> {}
