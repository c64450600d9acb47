package county.monitoring.procedure;

import county.platform.policy.Finding;
import java.util.List;
import java.util.UUID;

/**
 * What the rules said about a case on a day, kept whole.
 *
 * @param assessment id under which the findings are kept
 * @param doubts sentences of what speaks against, or cannot be judged
 */
public record Kept(UUID assessment, List<Finding> findings, List<String> doubts) {}
