import Networks
import Tensors
import Testing

@Suite("A packed batch of sequences")
struct PackedSequencesTests {
  @Test("comes back as it was, padded, in the caller's order")
  func roundTrip() throws {
    let mode = GradMode()
    let padded = Tensor(try NDArray.arange(0, 12, 1, .float64).reshaped([4, 3]), mode: mode)
    let packed = try PackedSequences(padded: padded, lengths: [2, 4, 1], enforcesOrder: false)
    #expect(packed.batchSizes == [3, 2, 1, 1])
    #expect(packed.callerLengths == [2, 4, 1])
    let back = try packed.padded(value: -1).data.doubles()
    #expect(
      back == [0, 1, 2, 3, 4, -1, -1, 7, -1, -1, 10, -1])
  }

  @Test("gives each sequence the state that it has alone")
  func alone() throws {
    let context = NetworkContext(generator: TorchGenerator(seed: 4), mode: GradMode())
    context.defaultDType = .float64
    var options = RecurrentLayer.Options()
    options.isBidirectional = true
    let layer = try LSTM(.lstm, 2, 3, options, context)
    let numbers = try NDArray.zeros([4, 2, 2], .float64)
    try context.generator.fillNormal(numbers)
    let input = Tensor(numbers, mode: context.mode)
    let packed = try PackedSequences(padded: input, lengths: [2, 4], enforcesOrder: false)
    let last = try packed.run(layer, nil).state.hidden
    let short = try layer.forward(input.narrowed(1, 0, 1).narrowed(0, 0, 2)).state.hidden
    let expected = try short.data.doubles()
    let got = try last.data.narrowed(1, 0, 1).doubles()
    #expect(zip(got, expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }
}
