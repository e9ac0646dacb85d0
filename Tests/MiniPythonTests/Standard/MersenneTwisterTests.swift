import MiniPython
import Testing

// Expected numbers come from CPython 3.11's `random`.
@Suite("Python's random generator")
struct MersenneTwisterTests {
  @Test("draws what Python draws after a seed")
  func seeded() {
    let state = RandomState()
    state.seed(42)
    #expect(state.random() == 0.6394267984578837)
    #expect(state.integer(1, 100) == 4)
    state.seed(0)
    #expect(state.random() == 0.8444218515250481)
  }

  @Test("takes a seed by its magnitude, as Python does")
  func negativeSeed() {
    let (first, second) = (RandomState(), RandomState())
    first.seed(-5)
    second.seed(5)
    #expect(first.random() == second.random())
  }
}
