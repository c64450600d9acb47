package county.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import county.gateway.edge.EdgeSettings.Rate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.unit.DataSize;

class LimitsTest {

  @Test
  void aClientThatAsksTooOftenWaitsAndOthersDoNot() throws Exception {
    var filter =
        new RateFilter(
            new RateLimits(new Rate(1, 2)), request -> Optional.of(request.getRemoteAddr()));
    assertThat(ask(filter, "10.0.0.1").getStatus()).isEqualTo(200);
    assertThat(ask(filter, "10.0.0.1").getStatus()).isEqualTo(200);
    var refused = ask(filter, "10.0.0.1");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("gateway.rate.exceeded", "操作过于频繁");
    assertThat(ask(filter, "10.0.0.2").getStatus()).isEqualTo(200);
  }

  @Test
  void anAddressHasSoManyPublicCallsADay() throws Exception {
    var filter =
        new RateFilter(
            RateLimits.daily(2),
            request ->
                OpenToAll.includes(request)
                    ? Optional.of(request.getRemoteAddr())
                    : Optional.empty());
    var form = new MockHttpServletRequest("POST", "/api/monitoring/v1/self-reports");
    for (int at = 0; at < 2; at++) {
      assertThat(ask(filter, form).getStatus()).isEqualTo(200);
    }
    var refused = ask(filter, form);
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
        .as("half a day for one of two")
        .isBetween(43_000, 43_200);
    assertThat(ask(filter, "10.0.0.1").getStatus()).as("a call of the staff").isEqualTo(200);
    assertThat(ask(filter, "10.0.0.1").getStatus()).isEqualTo(200);
    assertThat(ask(filter, "10.0.0.1").getStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/monitoring/v1/feeds/medical/batches, UPLOAD",
    "POST, /api/monitoring/v1/files, UPLOAD",
    "POST, /api/monitoring/v1/feeds/medical/batches/7/confirmation, ORDINARY",
    "GET, /api/monitoring/v1/feeds/medical/batches, ORDINARY",
    "GET, /api/monitoring/v1/households/export, DOWNLOAD",
    "GET, /api/monitoring/v1/rosters/template, DOWNLOAD",
    "GET, /api/monitoring/v1/files/7, DOWNLOAD",
    "POST, /api/monitoring/v1/recognitions/7/approval-forms, DOWNLOAD",
    "POST, /api/monitoring/v1/ledger/signatures/7/sheets, DOWNLOAD",
    "GET, /api/monitoring/v1/households, ORDINARY",
    "DELETE, /api/monitoring/v1/files, ORDINARY"
  })
  void onlyUploadsAndDownloadsMayTakeTheirTime(String method, String path, CallKind kind) {
    assertThat(CallKind.of(method, path)).isEqualTo(kind);
  }

  @Test
  void aLostDatabaseIsA503AndNoInternalError() throws Exception {
    var settings =
        new EdgeSettings(
            Map.of(),
            Duration.ofSeconds(10),
            new EdgeSettings.Breaker(10, Duration.ofSeconds(5)),
            new EdgeSettings.Rates(new Rate(1, 1), new Rate(1, 1), new Rate(1, 1), 1),
            new EdgeSettings.Bodies(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1)));
    var response = new MockHttpServletResponse();
    new DatabaseAway(settings)
        .doFilter(
            new MockHttpServletRequest("GET", "/api/gateway/v1/session"),
            response,
            (request, answer) -> {
              throw new CannotCreateTransactionException("no connection");
            });
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentAsString(StandardCharsets.UTF_8))
        .contains("gateway.service.down")
        .doesNotContain("no connection");
  }

  private static MockHttpServletResponse ask(RateFilter filter, String address) throws Exception {
    var request = new MockHttpServletRequest("GET", "/api/monitoring/v1/households");
    request.setRemoteAddr(address);
    return ask(filter, request);
  }

  private static MockHttpServletResponse ask(RateFilter filter, MockHttpServletRequest request)
      throws Exception {
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
