package county.monitoring.recognition;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecognitionRepository extends JpaRepository<Recognition, UUID> {

  /** The one case of a household that is not at its end (index {@code recognition_open}). */
  @Query(
      """
      select r from Recognition r
      where r.householdId = ?1 and r.state not in (SUPPORTING, REJECTED, WITHDRAWN, NATURAL_LOSS)
      """)
  Optional<Recognition> findOpen(UUID household);
}
