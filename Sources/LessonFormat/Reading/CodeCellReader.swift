import Diagnostics

/// Reads the words behind a code block's fence.
enum CodeCellReader {
  /// What a block may be written in; other first words are taken for mistakes.
  static let languages = [
    "python", "text", "console", "bash", "json", "yaml", "markdown", "latex", "math", "csv",
  ]

  static func cell(_ block: FencedBlock, _ findings: inout [Diagnostic]) -> CodeCell {
    let language = block.words.first ?? ""
    if !language.isEmpty, !languages.contains(language) {
      let known = ["question", "output"] + languages
      findings.append(
        Diagnostic(
          "a block cannot be '\(language)'", at: block.span,
          fix: closestName(to: language, in: known).map { "did you mean '\($0)'?" }
            ?? "use one of \(known.joined(separator: ", "))"))
    }
    let words = Set(
      block.words.dropFirst().compactMap { word in self.word(word, language, block, &findings) })
    check(words, block, &findings)
    return CodeCell(
      language: language, words: words, code: block.text, span: block.span,
      firstLine: block.firstLine)
  }

  private static func word(
    _ text: String, _ language: String, _ block: FencedBlock, _ findings: inout [Diagnostic]
  ) -> CodeCell.Word? {
    let names = CodeCell.Word.allCases.map(\.rawValue)
    guard let word = CodeCell.Word(rawValue: text), language == "python" else {
      let fix =
        language == "python"
        ? closestName(to: text, in: names).map { "did you mean '\($0)'?" }
          ?? "it knows \(names.joined(separator: ", "))"
        : "write ```python \(text), or ```\(language) alone"
      findings.append(
        Diagnostic("\(language.withArticle) block knows no '\(text)'", at: block.span, fix: fix))
      return nil
    }
    return word
  }

  private static func check(
    _ words: Set<CodeCell.Word>, _ block: FencedBlock, _ findings: inout [Diagnostic]
  ) {
    guard !words.isEmpty else { return }
    if !words.contains(.run) {
      let word = words.map(\.rawValue).sorted().joined(separator: " ")
      findings.append(
        Diagnostic(
          "a block with '\(word)' does not run without 'run'", at: block.span,
          fix: "write ```python run \(word)"))
    }
    if words.isSuperset(of: [.hide, .fails]) {
      findings.append(
        Diagnostic(
          "a hidden run cannot show an error", at: block.span, fix: "take 'hide' or 'fails' away"))
    }
  }
}
