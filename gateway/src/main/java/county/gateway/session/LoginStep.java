package county.gateway.session;

/** What is still asked of somebody whose password was right. */
enum LoginStep {
  /** The code of the app on the phone, or a recovery code. */
  GIVE_CODE,
  /** A password of one's own in place of the one-time password. */
  CHANGE_PASSWORD,
  /** The app on the phone is given its secret. */
  ENROL
}
