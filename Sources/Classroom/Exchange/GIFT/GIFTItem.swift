/// What a block of a GIFT file is.
public enum GIFTBlock: Hashable, Sendable {
  /// The questions that follow belong to this category; the names lead from the outermost in.
  case category([String])
  case question(GIFTItem)
}

/// A question of a GIFT file.
public struct GIFTItem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Text without a question.
    case description
    case essay
    case choice([GIFTOption], isSingle: Bool)
    case numbers([GIFTNumber], otherwise: GIFTText?)
    case words([GIFTOption])
    /// Pairs; one without a left side is only there to mislead.
    case match([GIFTPair])
  }

  /// What `[id:…]` in a comment says, else nil.
  public var id: String?
  public var tags: [String]
  public var name: String
  public var stem: GIFTText
  public var kind: Kind
  public var generalFeedback: GIFTText
  /// The number of its first line, from 1.
  public var line: Int
}

/// Text with the format that it is written in.
public struct GIFTText: Hashable, Sendable {
  public enum Format: String, Hashable, Sendable {
    case html, moodle, plain, markdown
  }

  public var text: String
  public var format: Format

  public init(_ text: String, _ format: Format = .moodle) {
    self.text = text
    self.format = format
  }

  public var isEmpty: Bool { text.isEmpty }
}

/// An answer of a choice or a spelling.
public struct GIFTOption: Hashable, Sendable {
  public var text: GIFTText
  /// From -1 to 1.
  public var weight: Double
  public var feedback: GIFTText

  public init(_ text: GIFTText, weight: Double, feedback: GIFTText = GIFTText("")) {
    self.text = text
    self.weight = weight
    self.feedback = feedback
  }
}

/// A number that is an answer.
public struct GIFTNumber: Hashable, Sendable {
  public var value: Double
  public var tolerance: Double
  public var weight: Double
  public var feedback: GIFTText

  public init(
    _ value: Double, tolerance: Double = 0, weight: Double = 1, feedback: GIFTText = GIFTText("")
  ) {
    self.value = value
    self.tolerance = tolerance
    self.weight = weight
    self.feedback = feedback
  }
}

/// Two things that belong together.
public struct GIFTPair: Hashable, Sendable {
  public var left: GIFTText
  public var right: String

  public init(_ left: GIFTText, _ right: String) {
    self.left = left
    self.right = right
  }
}
