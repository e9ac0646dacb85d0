import Plots
import Terminal
import Testing

@Suite("The ticks of an axis")
struct TickTests {
  private func xLabels(_ x: Axis, _ values: [Double]) -> [String] {
    let figure = Figure(Axes(x: x, marks: [.line(LineMark(x: values, y: values.map { _ in 0 }))]))
    let lines = figure.drawn(PlotSettings(width: 60, height: 8)).plain.split(separator: "\n")
    return lines.last.map { $0.split(separator: " ").map(String.init) } ?? []
  }

  @Test("are round numbers with as many decimals as they need")
  func round() {
    #expect(xLabels(Axis(), [0, 1]) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(xLabels(Axis(), [0, 30]) == ["0", "10", "20", "30"])
    #expect(xLabels(Axis(), [-0.003, 0.003]) == ["-0.002", "0.000", "0.002"])
    #expect(
      xLabels(Axis(), [0, 2_500_000]) == ["0", "5e+05", "1e+06", "1.5e+06", "2e+06", "2.5e+06"])
  }

  @Test("are powers on a logarithmic axis")
  func powers() {
    #expect(xLabels(Axis(scale: .log(base: 10)), [0.001, 1]) == ["0.001", "0.01", "0.1", "1"])
    #expect(xLabels(Axis(scale: .log(base: 10)), [-5, 0, 1, 100]) == ["1", "10", "100"])
  }

  @Test("are as asked for where they are")
  func asked() {
    let axis = Axis(ticks: [Tick(0, "no"), Tick(1, "yes"), Tick(9, "outside")])
    #expect(xLabels(axis, [0, 1]) == ["no", "yes"])
  }

  @Test("end where the axis is asked to end")
  func limits() {
    #expect(xLabels(Axis(lower: 0, upper: 10), [2, 3]) == ["0", "2", "4", "6", "8", "10"])
    #expect(xLabels(Axis(lower: 10, upper: 0), [2, 3]) == ["10", "8", "6", "4", "2", "0"])
  }
}
