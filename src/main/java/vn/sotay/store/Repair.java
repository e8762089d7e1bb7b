package vn.sotay.store;

/** What was put in order when a corpus was opened after a crash. */
public sealed interface Repair {

  /**
   * The end of an archive file was a torn record and was cut off: no page of it had been told to be
   * safe.
   *
   * @param file its name
   * @param bytes cut off
   */
  record TornTail(String file, long bytes) implements Repair {}

  /** Pages that were archived, but not yet known to the state, were taken up. */
  record Adopted(long pages) implements Repair {}
}
