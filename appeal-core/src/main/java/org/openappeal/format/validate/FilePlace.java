package org.openappeal.format.validate;

import java.util.Objects;
import java.util.Optional;
import org.openappeal.format.TextPosition;

/**
 * A place in a file that something is stated at.
 *
 * @param path where in the structure: an XPath, a JSON pointer, or what the format has in its place
 * @param position line and column, if they can be told
 */
public record FilePlace(String path, Optional<TextPosition> position) {

  /** Refuses null. */
  public FilePlace {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(position, "position");
  }
}
