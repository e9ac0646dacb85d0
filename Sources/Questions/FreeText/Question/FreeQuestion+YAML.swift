import Diagnostics

extension FreeQuestion {
  /// Reads the YAML head of a free question.
  ///
  /// - Throws: `Diagnostic` with the line and column in `yaml` of what cannot be read.
  public init(yaml: String, prompt: String, source: String = "question") throws(Diagnostic) {
    throw Diagnostic("the head of a free question cannot be read yet")
  }
}

extension Lexicon {
  /// Reads a lexicon file.
  ///
  /// - Throws: `Diagnostic` with the line and column in `yaml` of what cannot be read.
  public init(yaml: String, source: String = "lexicon.yaml") throws(Diagnostic) {
    throw Diagnostic("the lexicon cannot be read yet")
  }
}
