import Diagnostics

/// Holds a head against its declarations and collects what is wrong.
struct FieldCheck {
  var findings: [Diagnostic] = []
  /// The keys whose values are not what they should be.
  var wrongKeys: Set<SourceSpan> = []

  mutating func check(_ node: HeadNode, _ declarations: [FieldDeclaration], of name: String) {
    let known = Dictionary(
      declarations.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in node.entries {
      guard let declaration = known[entry.key] else {
        findings.append(unknown(entry, known: declarations.map(\.name), of: name))
        continue
      }
      if let finding = mismatch(of: entry.node, with: declaration.kind, entry.key) {
        findings.append(finding)
        wrongKeys.insert(entry.keySpan)
      }
    }
    for declaration in declarations where declaration.isRequired && node[declaration.name] == nil {
      findings.append(
        Diagnostic(
          "\(name) has no '\(declaration.name)'", at: node.span,
          fix: "add `\(declaration.name): …` (\(declaration.summary))"))
    }
  }

  private func unknown(_ entry: HeadEntry, known: [String], of name: String) -> Diagnostic {
    let fix =
      closestName(to: entry.key, in: known).map { "did you mean '\($0)'?" }
      ?? "it knows " + known.joined(separator: ", ")
    return Diagnostic("\(name) has no key '\(entry.key)'", at: entry.keySpan, fix: fix)
  }

  // MARK: Kinds

  private mutating func mismatch(
    of node: HeadNode, with kind: FieldKind, _ key: String
  ) -> Diagnostic? {
    switch kind {
    case .list(let element): return listMismatch(of: node, with: element, key)
    case .oneOrMore(let element):
      if case .list = node.value { return listMismatch(of: node, with: element, key) }
      return mismatch(of: node, with: element, key)
    case .mapping(let element):
      guard case .mapping(let entries) = node.value else {
        return wrong(node, key, expected: "keys with values", fix: "indent `key: value` below it")
      }
      for entry in entries {
        if let finding = mismatch(of: entry.node, with: element, entry.key) { return finding }
      }
      return nil
    case .fields(let declarations):
      guard case .mapping = node.value else {
        let names = declarations.map(\.name).joined(separator: ", ")
        return wrong(node, key, expected: "keys with values: \(names)", fix: nil)
      }
      check(node, declarations, of: "'\(key)'")
      return nil
    default:
      return scalarMismatch(of: node, with: kind, key)
    }
  }

  private mutating func listMismatch(
    of node: HeadNode, with element: FieldKind, _ key: String
  ) -> Diagnostic? {
    guard case .list(let items) = node.value else {
      return wrong(node, key, expected: "a list", fix: "write one `- …` a line below it")
    }
    for item in items {
      if let finding = mismatch(of: item, with: element, key) { return finding }
    }
    return nil
  }

  private func scalarMismatch(
    of node: HeadNode, with kind: FieldKind, _ key: String
  ) -> Diagnostic? {
    guard let text = node.text else {
      return wrong(node, key, expected: kind.expectation, fix: "put the text in quotes")
    }
    if case .wholeNumber = kind, node.isQuoted {
      // Every other reader of YAML takes it for a text.
      return wrong(node, key, expected: kind.expectation, fix: "take the quotes away")
    }
    guard !kind.accepts(text) else { return nil }
    var fix: String?
    if case .oneOf(let words) = kind {
      fix =
        closestName(to: text, in: words).map { "did you mean '\($0)'?" }
        ?? "use " + words.joined(separator: ", ")
    }
    return wrong(node, key, expected: kind.expectation, fix: fix)
  }

  private func wrong(
    _ node: HeadNode, _ key: String, expected: String, fix: String?
  ) -> Diagnostic {
    Diagnostic(
      "'\(key)' must be \(expected), not \(node.kindName)", at: node.span, got: node.kindName,
      expected: expected, fix: fix)
  }
}

extension FieldKind {
  /// Words of small letters and digits with hyphens between them. Digits alone would be a number
  /// of the menu, and a number to YAML.
  private func isIdentifier(_ text: String) -> Bool {
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    return text.utf8.count <= 80 && text.contains { $0.isLetter }
      && words.allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
      }
  }

  /// Whether a scalar of this kind may be written so.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .text, .expression, .code:
      text.contains { !$0.isWhitespace }
    case .identifier: isIdentifier(text)
    case .oneOf(let words): words.contains(text)
    case .wholeNumber(let range): parsedWholeNumber(text).map(range.contains) ?? false
    case .yesNo: yesNoWords[text] != nil
    case .oneOrMore(let element): element.accepts(text)
    case .list, .mapping, .fields: false
    }
  }

  /// What it wants, in words that follow "must be".
  var expectation: String {
    switch self {
    case .text: "text"
    case .identifier: "small letters, digits and hyphens, a letter among them"
    case .oneOf(let words): "one of \(words.joined(separator: ", "))"
    case .wholeNumber(let range):
      range.count == 1
        ? "\(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .yesNo: "yes or no"
    case .expression: "an expression"
    case .code: "code"
    case .list: "a list"
    case .oneOrMore(let element): "\(element.expectation) or a list"
    case .mapping, .fields: "keys with values"
    }
  }
}
