package county.sample;

import county.platform.testing.TestStack;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A CountyTest of the sample service, whose settings stand in {@code sample.yaml}, so that no real
 * service finds them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(TestStack.class)
@SpringBootTest(
    classes = SampleApplication.class,
    properties = "spring.config.name=sample",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestStack.class)
@ActiveProfiles("demo")
public @interface SampleTest {}
