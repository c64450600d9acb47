package county.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service. */
@SpringBootApplication(scanBasePackages = {"county.platform", "county.sample"})
public class SampleApplication {}
