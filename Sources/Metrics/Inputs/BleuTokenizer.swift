/// How a sentence is cut into words before BLEU counts them.
public enum BleuTokenizer: String, Hashable, Sendable, CaseIterable {
  /// As `mteval-v13a`: punctuation stands alone, except inside numbers.
  case mteval13a = "13a"
  /// At blanks only.
  case none
  /// Every character by itself.
  case char

  /// The words of a sentence.
  public func words(of sentence: String) -> [String] {
    switch self {
    case .none: return splitAtBlanks(sentence.unicodeScalars)
    case .char:
      return sentence.unicodeScalars.filter { !$0.properties.isWhitespace }.map { String($0) }
    case .mteval13a:
      let text = cleaned(trimmedAtEnd(sentence))
      return splitAtBlanks(separated(" " + text + " "))
    }
  }
}

private func trimmedAtEnd(_ text: String) -> String {
  var scalars = text.unicodeScalars
  while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
  return String(scalars)
}

private func splitAtBlanks(_ scalars: some Collection<Unicode.Scalar>) -> [String] {
  scalars.split { $0.properties.isWhitespace }.map { part in
    var word = String.UnicodeScalarView()
    word.append(contentsOf: part)
    return String(word)
  }
}

private func cleaned(_ line: String) -> String {
  var text = line.replacing("<skipped>", with: "").replacing("-\n", with: "")
    .replacing("\n", with: " ")
  if text.contains("&") {
    for (name, character) in [("&quot;", "\""), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")] {
      text = text.replacing(name, with: character)
    }
  }
  return text
}

/// Puts blanks around punctuation, by the four rules of sacrebleu's `TokenizerRegexp` in order.
private func separated(_ line: String) -> [Unicode.Scalar] {
  let spaced = line.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
    isSymbol(scalar) ? [" ", scalar, " "] : [scalar]
  }
  let afterWords = splitPairs(spaced) { first, second in
    !isDigit(first) && isPointOrComma(second) ? [first, " ", second, " "] : nil
  }
  let beforeWords = splitPairs(afterWords) { first, second in
    isPointOrComma(first) && !isDigit(second) ? [" ", first, " ", second] : nil
  }
  return splitPairs(beforeWords) { first, second in
    isDigit(first) && second == "-" ? [first, " ", second, " "] : nil
  }
}

/// Rewrites pairs of neighbors from left to right; a rewritten pair is not looked at again.
private func splitPairs(
  _ scalars: [Unicode.Scalar], _ rewrite: (Unicode.Scalar, Unicode.Scalar) -> [Unicode.Scalar]?
) -> [Unicode.Scalar] {
  var result = [Unicode.Scalar]()
  var index = 0
  while index < scalars.count {
    if index + 1 < scalars.count, let pair = rewrite(scalars[index], scalars[index + 1]) {
      result += pair
      index += 2
    } else {
      result.append(scalars[index])
      index += 1
    }
  }
  return result
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isPointOrComma(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }

/// `{|}~`, `[\]^_` and the backtick, blank to `&`, `(` to `+`, `:` to `@`, and `/`.
private func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
  ("{"..."~").contains(scalar) || ("["..."`").contains(scalar) || (" "..."&").contains(scalar)
    || ("("..."+").contains(scalar) || (":"..."@").contains(scalar) || scalar == "/"
}
