package county.monitoring.clue;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClueRepository extends JpaRepository<Clue, UUID> {

  List<Clue> findByRecognitionIdAndState(UUID recognition, ClueLife.State state);
}
