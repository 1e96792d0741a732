package org.openappeal.format.text;

import org.openappeal.format.TextPosition;

/** A part of a file that can tell where it stands. */
public interface Located {

  /** Returns where in the structure it is; see {@link org.openappeal.format.Problem#path()}. */
  String path();

  /** Returns where it starts. */
  TextPosition position();
}
