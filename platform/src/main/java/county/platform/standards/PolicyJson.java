package county.platform.standards;

import com.fasterxml.jackson.annotation.JsonFormat;
import county.platform.policy.Amount;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.module.SimpleModule;

/** Amounts are decimal strings in JSON: {@code "20000.00"}. */
@Component
public final class PolicyJson extends SimpleModule {

  private static final long serialVersionUID = 1L;

  public PolicyJson() {
    super("policy");
    setMixInAnnotation(Amount.class, AmountForm.class);
    setMixInAnnotation(Proposal.class, AmountForm.class);
  }

  private abstract static class AmountForm {
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    abstract BigDecimal value();
  }
}
