package county.stack.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyLoaderTest {

  @TempDir Path data;

  @Test
  void aFolderWithTheDemoOfATownshipTakesNoCounty() throws IOException {
    Files.createDirectories(data.resolve("demo"));

    assertThatThrownBy(() -> CountyLoader.checkFolder(data))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining(data.toString())
        .hasMessageContaining("./dev fresh");
  }

  @Test
  void anEmptyFolderAndOneThatHoldsTheCountyDo() throws IOException {
    assertThatCode(() -> CountyLoader.checkFolder(data)).doesNotThrowAnyException();
    Files.createDirectories(data.resolve("demo-county"));
    assertThatCode(() -> CountyLoader.checkFolder(data)).doesNotThrowAnyException();
  }
}
