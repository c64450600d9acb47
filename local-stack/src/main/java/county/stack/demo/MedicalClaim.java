package county.stack.demo;

import java.time.LocalDate;

/** One settled bill as the medical insurance bureau would push it; amounts in fen. */
record MedicalClaim(
    String number,
    String name,
    String idNumber,
    String visit,
    LocalDate settled,
    long totalFen,
    long poolFen,
    long outOfPocketFen) {}
