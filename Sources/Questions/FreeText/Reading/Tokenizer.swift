/// Cuts an answer into words, numbers and marks.
struct Tokenizer: Sendable {
  /// Tokens beyond this many are not read.
  static let limit = 1000

  let stemmer: Stemmer

  /// The tokens of `text`, with contractions taken apart (`isn't` is `is not`).
  func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    let scalars = Array(text.unicodeScalars)
    var index = 0
    var byte = 0
    var openQuote: Unicode.Scalar?
    while index < scalars.count, tokens.count < Self.limit {
      let scalar = scalars[index]
      let start = byte
      if isWordScalar(scalar) || startsDecimal(scalars, index) {
        var word = ""
        while index < scalars.count, continuesWord(scalars, index, word) {
          word.unicodeScalars.append(folded(scalars[index]))
          byte += scalars[index].utf8.count
          index += 1
        }
        append(word.lowercased(), at: start..<byte, isQuoted: openQuote != nil, to: &tokens)
        continue
      }
      byte += scalar.utf8.count
      index += 1
      switch scalar {
      case "\"", "“", "”", "«", "»", "„":
        if openQuote == nil, hasClosing(scalars, index) {
          openQuote = scalar
        } else {
          openQuote = nil
        }
      case "'", "‘", "’", "`":
        if openQuote == nil, hasClosingSingle(scalars, index) {
          openQuote = "'"
        } else if openQuote == "'" {
          openQuote = nil
        }
      case ".", "!", "…", "?":
        if openQuote != nil {
          tokens.append(pause(",", start..<byte))
        } else if case .stop(let question)? = tokens.last?.kind {
          if scalar == "?", !question { tokens[tokens.count - 1].kind = .stop(question: true) }
        } else {
          tokens.append(
            Token(
              kind: .stop(question: scalar == "?"), text: "", stem: "", bytes: start..<byte))
        }
      case ";", "\n", "\r":
        if tokens.last?.isStop != true {
          tokens.append(
            Token(kind: .stop(question: false), text: "", stem: "", bytes: start..<byte))
        }
      case ",", ":", "(", ")", "[", "]", "–", "—", "|", "→", ">", "=":
        tokens.append(pause(Character(scalar), start..<byte))
      case "-", "−":
        if index < scalars.count, index >= 2, isSpace(scalars[index]), isSpace(scalars[index - 2]) {
          tokens.append(pause("-", start..<byte))
        }
      case "%", "٪", "％":
        append("%", at: start..<byte, isQuoted: openQuote != nil, to: &tokens)
      case "/":
        append("/", at: start..<byte, isQuoted: openQuote != nil, to: &tokens)
      default:
        if scalar.properties.isEmojiPresentation || scalar.value >= 0x2600 && scalar.value < 0x2800
        {
          append(String(scalar), at: start..<byte, isQuoted: false, to: &tokens)
        }
      }
    }
    return tokens
  }

  /// The stems of a phrase of the lexicon; `…` stays.
  func phraseStems(of phrase: String) -> [String] {
    var stems: [String] = []
    for part in phrase.split(separator: " ") {
      if part == "…" || part == "..." {
        stems.append("…")
      } else {
        stems += tokens(of: String(part)).filter { !$0.isBreak }.map(\.stem)
      }
    }
    return stems
  }

  private func append(
    _ word: String, at bytes: Range<Int>, isQuoted: Bool, to tokens: inout [Token]
  ) {
    for part in Contractions.parts(of: word) {
      let stem = part.first?.isNumber == true ? part : stemmer.stem(of: part)
      tokens.append(
        Token(kind: .word, text: part, stem: stem, bytes: bytes, isQuoted: isQuoted))
    }
  }

  private func pause(_ character: Character, _ bytes: Range<Int>) -> Token {
    Token(kind: .pause(character), text: "", stem: "", bytes: bytes)
  }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private func startsDecimal(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    scalars[index] == "." && index + 1 < scalars.count && isDigit(scalars[index + 1])
      && (index == 0 || !isWordScalar(scalars[index - 1]))
  }

  private func continuesWord(_ scalars: [Unicode.Scalar], _ index: Int, _ word: String) -> Bool {
    let scalar = scalars[index]
    let isNumeric =
      word.isEmpty || word.unicodeScalars.allSatisfy { isDigit($0) || $0 == "." || $0 == "," }
    if isDigit(scalar) { return true }
    if scalar.properties.isAlphabetic { return word.isEmpty || !isNumeric }
    guard index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    switch scalar {
    case ".", ",": return isNumeric && isDigit(next)
    case "'", "’", "‘":
      return !word.isEmpty && !isNumeric && next.properties.isAlphabetic
    default: return false
    }
  }

  private func hasClosing(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    scalars[index...].prefix(600).contains { "\"“”«»".unicodeScalars.contains($0) }
  }

  private func hasClosingSingle(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index < scalars.count, isWordScalar(scalars[index]),
      index < 2 || !isWordScalar(scalars[index - 2])
    else { return false }
    for position in index..<min(scalars.count, index + 300)
    where "'’`".unicodeScalars.contains(scalars[position]) {
      let after = position + 1
      if after >= scalars.count || !isWordScalar(scalars[after]) { return true }
    }
    return false
  }

  private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "’", "‘": "'"
    case "é", "è", "ê": "e"
    case "ä", "á", "à": "a"
    case "ö", "ó": "o"
    case "ü", "ú": "u"
    case "í", "ï": "i"
    default: scalar
    }
  }
}
