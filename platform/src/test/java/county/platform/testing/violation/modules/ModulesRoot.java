package county.platform.testing.violation.modules;

/** Two modules, of which one reaches into the other's inside. */
public final class ModulesRoot {}
