package county.monitoring.recognition;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecognitionRepository extends JpaRepository<Recognition, UUID> {}
