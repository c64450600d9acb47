package county.stack;

import java.util.List;
import java.util.stream.Stream;

/**
 * The five processes, in the order in which they are started. Monitoring and the gateway carry the
 * bulk path: what runs there forty times longer than the JVM asks by default is compiled fully, so
 * that a bulk gets the second compiler and a start does not pay for it. The others have the first
 * compiler only.
 */
public enum Service {
  GATEWAY("gateway", 8080, 256, true),
  MONITORING("monitoring-service", 8081, 384, true),
  ASSETS("assets-service", 8082, 192, false),
  ASSISTANCE("assistance-service", 8083, 192, false),
  TASKS("tasks-service", 8084, 192, false);

  private static final List<String> FIRST_ONLY = List.of("-XX:TieredStopAtLevel=1");
  private static final List<String> LATE_SECOND =
      List.of(
          "-XX:Tier4InvocationThreshold=200000",
          "-XX:Tier4MinInvocationThreshold=24000",
          "-XX:Tier4CompileThreshold=600000",
          "-XX:Tier4BackEdgeThreshold=1600000");

  private final String module;
  private final int standardPort;
  private final int heapMegabytes;
  private final boolean fullyCompiled;

  Service(String module, int standardPort, int heapMegabytes, boolean fullyCompiled) {
    this.module = module;
    this.standardPort = standardPort;
    this.heapMegabytes = heapMegabytes;
    this.fullyCompiled = fullyCompiled;
  }

  /** Maven module and jar name, for example {@code monitoring-service}. */
  public String module() {
    return module;
  }

  /** Short name: database, role prefix and path segment, for example {@code monitoring}. */
  public String shortName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  int standardPort() {
    return standardPort;
  }

  /** The flags that the local stack, the benches and the container image share. */
  public List<String> jvmFlags() {
    var common =
        List.of(
            "-Xmx" + heapMegabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Duser.timezone=Asia/Shanghai",
            "-Dfile.encoding=UTF-8");
    return Stream.concat(common.stream(), (fullyCompiled ? LATE_SECOND : FIRST_ONLY).stream())
        .toList();
  }
}
