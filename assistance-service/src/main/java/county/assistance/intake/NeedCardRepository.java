package county.assistance.intake;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NeedCardRepository extends JpaRepository<NeedCard, UUID> {}
