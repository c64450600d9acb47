package county.assistance.aidcase;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AidCaseRepository extends JpaRepository<AidCase, UUID> {}
