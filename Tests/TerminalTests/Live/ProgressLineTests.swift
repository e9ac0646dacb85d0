import Terminal
import Testing

@Suite("A line of progress")
struct ProgressLineTests {
  let line = ProgressLine(
    label: "epoch 3/30", fraction: 0.1,
    details: ["loss 0.1132", "val_loss 0.1407", "1240 steps/s"], secondsLeft: 125)

  @Test("shows a bar and all numbers where there is room")
  func wide() {
    #expect(
      line.rendered(width: 100, isASCII: false).plain
        == "epoch 3/30 ━━────────────────── loss 0.1132 · val_loss 0.1407 · 1240 steps/s · "
        + "2 min 5 s left")
    #expect(
      line.rendered(width: 100, isASCII: true, isPlain: true).plain
        == "epoch 3/30 loss 0.1132, val_loss 0.1407, 1240 steps/s, 2 min 5 s left")
  }

  @Test("drops what weighs least where there is not")
  func narrow() {
    #expect(
      line.rendered(width: 50, isASCII: false).plain
        == "epoch 3/30 ───────── loss 0.1132 · val_loss 0.1407")
    #expect(line.rendered(width: 20, isASCII: true).plain == "epoch 3/30 .........")
    for width in 1...90 {
      #expect(line.rendered(width: width, isASCII: false).width <= width)
    }
  }

  @Test(
    "says a duration in two units at most",
    arguments: [
      (0.2, "0 s"), (59.4, "59 s"), (60, "1 min"), (125, "2 min 5 s"), (3600, "1 h"),
      (3780, "1 h 3 min"), (1e30, "277777 h 46 min"), (.nan, nil), (.infinity, nil), (-1, nil),
    ])
  func durations(seconds: Double, expected: String?) {
    #expect(durationText(seconds) == expected)
  }
}
