import Classroom
import Questions
import Testing

@Suite("The line of a run")
struct ProgressMeterTests {
  /// A clock that goes on by a tenth of a second each time it is read.
  private final class Clock {
    private var seconds = 0.0

    func next() -> Double {
      seconds += 0.1
      return seconds
    }
  }

  private func seat() throws -> Seat {
    let clock = Clock()
    let options = SessionOptions(seed: 7, monotonicSeconds: { clock.next() })
    let seat = try Seat(Seat.lesson("second"), options: options)
    try seat.session.explore()
    _ = seat.stage.takeText()
    return seat
  }

  private func progress(_ seat: Seat) -> [RunProgress] {
    seat.stage.parts.compactMap { if case .progress(let progress) = $0 { progress } else { nil } }
  }

  private let training = """
    def train(epochs):
        for epoch in range(1, epochs + 1):
            loss = 1 / epoch
            for step in range(20000):
                pass
        return epochs
    """

  @Test("tells of a loop in a function, with the values of its names")
  func functions() throws {
    let seat = try seat()
    try seat.session.handle(.line(training))
    try seat.session.handle(.line("train(30)"))
    let lines = progress(seat)
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { $0.label == "epoch" && $0.count == 30 })
    #expect(lines.map(\.turn) == lines.map(\.turn).sorted())
    #expect(lines.last?.turn == 30)
    let middle = try #require(lines.first)
    #expect(middle.turn > 0)
    #expect(middle.figures.map(\.name) == ["loss"])
    #expect(seat.stage.takeText().hasSuffix("30\n"))
  }

  @Test("keeps no line of a short loop that was typed")
  func quickLoops() throws {
    let seat = try seat()
    try seat.session.handle(.line("for i in range(3):\n    print(i)"))
    #expect(progress(seat).isEmpty)
    #expect(seat.stage.takeText() == "0\n1\n2\n")
  }

  @Test("leaves a loop alone that prints by itself how far it is")
  func printingLoops() throws {
    let text = """
      ---
      format: 1
      id: printing
      title: Printing
      ---

      ```python run slow
      for epoch in range(3):
          print("epoch", epoch)
      ```
      """
    let loaded = LoadedLesson.read(text: text, path: "printing.md", lexicon: Lexicon())
    let seat = try Seat(loaded, options: SessionOptions())
    let shown = try seat.start()
    #expect(shown.contains("epoch 0\nepoch 1\nepoch 2\n"))
    #expect(!shown.contains("3/3"))
  }
}
