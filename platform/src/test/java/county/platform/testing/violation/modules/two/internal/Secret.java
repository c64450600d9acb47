package county.platform.testing.violation.modules.two.internal;

/** Belongs to module two alone. */
public class Secret {}
