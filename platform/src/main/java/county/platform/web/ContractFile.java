package county.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a YAML file of {@code contracts/}; a key that stands twice is a mistake and stops it. */
final class ContractFile {

  private ContractFile() {}

  /**
   * @param name file name inside {@code contracts/}
   */
  static <T> T read(String name) {
    try (var in =
        Objects.requireNonNull(ContractFile.class.getResourceAsStream("/contracts/" + name))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T read(InputStream yaml) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options)).load(yaml);
  }
}
