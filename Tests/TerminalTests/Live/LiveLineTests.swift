import Terminal
import Testing

@Suite("A live line")
struct LiveLineTests {
  final class Hand {
    var seconds = 100.0
  }

  private func live(
    canRedraw: Bool, width: Int = 30, _ hand: Hand
  ) -> (LiveLine, RecordingSink) {
    let sink = RecordingSink()
    let output = Output(sink, settings: OutputSettings(width: width, canRedraw: canRedraw))
    return (LiveLine(output: output) { hand.seconds }, sink)
  }

  @Test("is written over at most twenty times a second, and its last text stays")
  func rate() throws {
    let hand = Hand()
    var (line, sink) = live(canRedraw: true, hand)
    for step in 0..<1000 {
      try line.update(StyledText("step \(step)"))
      hand.seconds += 0.001
    }
    try line.finish()
    let drawings = sink.text.split(separator: "\r")
    #expect(drawings.count <= 22)
    #expect(drawings.last == "step 999\u{1B}[K\n")
    #expect(sink.text.filter { $0 == "\n" }.count == 1)
  }

  @Test("stays one line on a narrow screen")
  func narrow() throws {
    var (line, sink) = live(canRedraw: true, width: 20, Hand())
    try line.update("epoch 3/30 loss 0.1132 val_loss 0.1407\nmore")
    try line.finish()
    #expect(sink.text == "\repoch 3/30 loss 0.…\u{1B}[K\n")
  }

  @Test("prints milestones alone where it cannot be written over")
  func pipe() throws {
    let hand = Hand()
    var (line, sink) = live(canRedraw: false, hand)
    for epoch in 1...2 {
      for batch in 1...10 { try line.update(StyledText("batch \(batch)")) }
      try line.update(StyledText("epoch \(epoch)"), isMilestone: true)
    }
    try line.finish()
    #expect(sink.text == "epoch 1\nepoch 2\n")
  }

  @Test("goes away when it is erased")
  func erase() throws {
    var (line, sink) = live(canRedraw: true, Hand())
    try line.erase()
    #expect(sink.text.isEmpty)
    try line.update("a")
    try line.erase()
    #expect(sink.text == "\ra\u{1B}[K\r\u{1B}[K")
  }

  @Test("goes on when the clock goes back")
  func clock() throws {
    let hand = Hand()
    var (line, sink) = live(canRedraw: true, hand)
    try line.update("a")
    hand.seconds = 50
    try line.update("b")
    #expect(sink.text == "\ra\u{1B}[K\rb\u{1B}[K")
  }

  @Test(
    "has a bar that is filled by the fraction",
    arguments: [
      (0.0, "──────────"), (0.5, "━━━━━─────"), (1, "━━━━━━━━━━"), (7, "━━━━━━━━━━"),
      (-1, "──────────"), (.nan, "──────────"), (.infinity, "━━━━━━━━━━"),
    ])
  func bar(fraction: Double, expected: String) {
    #expect(progressBar(fraction: fraction, width: 10, isASCII: false).plain == expected)
    #expect(progressBar(fraction: 0.25, width: 4, isASCII: true).plain == "#...")
  }
}
