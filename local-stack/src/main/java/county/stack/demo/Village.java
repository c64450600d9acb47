package county.stack.demo;

/** One village of the township, with its 12-digit statistical code. */
record Village(String code, String name) {}
