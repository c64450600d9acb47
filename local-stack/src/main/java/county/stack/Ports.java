package county.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ports of one stack. */
public record Ports(int postgres, int kafka, int kafkaController, Map<Service, Integer> services) {

  public Ports {
    services = Map.copyOf(services);
  }

  /** The ports that the documentation names. */
  public static Ports standard() {
    var services = new EnumMap<Service, Integer>(Service.class);
    for (var service : Service.values()) {
      services.put(service, service.standardPort());
    }
    return new Ports(15432, 19092, 19093, services);
  }

  /** Free ports chosen by the operating system, for tests and benches beside a running stack. */
  public static Ports random() {
    var held = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < 3 + Service.values().length; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      var services = new EnumMap<Service, Integer>(Service.class);
      for (var service : Service.values()) {
        services.put(service, held.get(3 + service.ordinal()).getLocalPort());
      }
      return new Ports(port(held, 0), port(held, 1), port(held, 2), services);
    } catch (IOException e) {
      throw new StackFailure("没有可用的端口：" + e.getMessage(), e);
    } finally {
      held.forEach(Ports::release);
    }
  }

  /** The port of one service. */
  public int of(Service service) {
    return services.getOrDefault(service, service.standardPort());
  }

  /** Stops with one sentence that names every port somebody else holds. */
  void requireFree() {
    var taken = new LinkedHashMap<String, Integer>();
    named()
        .forEach(
            (name, port) -> {
              if (isTaken(port)) {
                taken.put(name, port);
              }
            });
    if (!taken.isEmpty()) {
      throw new StackFailure(
          "端口已被占用："
              + String.join(
                  "、",
                  taken.entrySet().stream()
                      .map(e -> e.getValue() + "（" + e.getKey() + "）")
                      .toList())
              + "。请先停掉占用它的程序（本系统自己的用 ./dev down），再试一次。");
    }
  }

  private Map<String, Integer> named() {
    var named = new LinkedHashMap<String, Integer>();
    named.put("PostgreSQL", postgres);
    named.put("Kafka", kafka);
    named.put("Kafka controller", kafkaController);
    for (var service : Service.values()) {
      named.put(service.module(), of(service));
    }
    return named;
  }

  private static boolean isTaken(int port) {
    for (var address :
        List.of(InetAddress.getLoopbackAddress(), new InetSocketAddress(0).getAddress())) {
      try (var socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(address, port));
      } catch (IOException e) {
        return true;
      }
    }
    return false;
  }

  private static int port(List<ServerSocket> held, int index) {
    return held.get(index).getLocalPort();
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new StackFailure("端口无法释放：" + e.getMessage(), e);
    }
  }
}
