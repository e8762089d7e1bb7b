package vn.sotay.annotate;

import vn.sotay.lang.PhraseTable.Match;
import vn.sotay.reference.OrganizationKinds.Head;
import vn.sotay.reference.OrganizationKinds.Needs;

/** What of an organisation's name has been seen while it is being read. */
final class NameSoFar {

  /** What must follow the head. */
  final Needs needs;

  /** Index of the head's first token. */
  final int head;

  final boolean longHead;

  /** Whether a post stands before the name, whose holder's name may follow. */
  final boolean afterPost;

  /** How deep other names may nest in it. */
  final int depth;

  boolean proper;
  boolean run;
  boolean words;
  boolean level;
  boolean body;
  boolean bloc;

  /** Where a proper name ended: capitals that follow at once are a person's. */
  int cutAt;

  NameSoFar(Match<Head> head, boolean afterPost, int depth) {
    this.needs = head.value().needs();
    this.head = head.from();
    this.longHead = head.to() - head.from() > 1 && needs == Needs.NAMED;
    this.afterPost = afterPost;
    this.depth = depth;
  }
}
