package county.stack.demo;

/** One village with its 12-digit statistical code and the name of its township. */
public record Village(String code, String name, String township) {

  /** The nine digits of its township. */
  String townshipCode() {
    return code.substring(0, 9);
  }
}
