import Plots
import Testing

@Suite("A histogram")
struct HistogramTests {
  @Test("counts as numpy.histogram does")
  func counts() {
    // numpy.histogram([1, 2, 2, 3, 3, 3, 4, 9], bins=4), NumPy 2.4
    let binned = Histogram([1, 2, 2, 3, 3, 3, 4, 9], bins: 4)
    #expect(binned.edges == [1, 3, 5, 7, 9])
    #expect(binned.counts == [3, 4, 0, 1])
  }

  @Test("leaves out what is not finite or outside of its range")
  func outside() {
    let binned = Histogram([-1, 0, 0.5, 1, 2, .nan, .infinity], bins: 2, low: 0, high: 1)
    #expect(binned.edges == [0, 0.5, 1])
    #expect(binned.counts == [1, 2])
  }

  @Test("of one value has a range around it")
  func single() {
    #expect(Histogram([3], bins: 2).edges == [2.5, 3, 3.5])
    #expect(Histogram([3], bins: 2).counts == [0, 1])
    #expect(Histogram([], bins: 0).counts == [0])
  }

  @Test("summarizes a box by quartiles as numpy.percentile does")
  func box() throws {
    // numpy.percentile([1, 2, 3, 4, 5, 6, 20], [25, 50, 75]), NumPy 2.4
    let box = try #require(BoxSummary([20, 1, 6, 2, .nan, 5, 3, 4]))
    #expect(box.lowQuartile == 2.5 && box.median == 4 && box.highQuartile == 5.5)
    #expect(box.lowWhisker == 1 && box.highWhisker == 6 && box.outliers == [20])
    #expect(BoxSummary([.nan]) == nil)
  }
}
