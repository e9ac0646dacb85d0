import Diagnostics
import Terminal

/// Keeps what a session shows as plain text, for tests and for checks.
public final class RecordingStage: Stage {
  public private(set) var parts: [ScreenPart] = []
  private let renderer: ScreenRenderer

  public init(width: Int = 80) {
    renderer = ScreenRenderer(settings: OutputSettings(width: width, isPlain: true))
  }

  public func show(_ part: ScreenPart) throws(Diagnostic) {
    parts.append(part)
  }

  /// What was shown since the last time this was asked, without styles.
  public func takeText() -> String {
    let text = parts.map { part in
      if case .output(let text) = part { text } else { renderer.render(part).plain + "\n" }
    }.joined()
    parts = []
    return text
  }
}
