import MiniPython
import PythonModules
import Testing

@Suite("A NaN that appears in training")
struct BrokenNumbersTests {
  /// What a program writes to the error stream; what it prints stays as it is.
  private func errors(_ program: String) -> String {
    var written = ""
    let interpreter = Interpreter(
      modules: LecternModules.all, write: { _ in }, writeError: { written += $0 })
    _ = interpreter.run(program, sourceName: "nan.py", in: Interpreter.Namespace())
    return written
  }

  @Test("is told once, with the layer whose weights the optimizer drove too far")
  func weights() {
    let written = errors(
      """
      import torch
      from torch import nn
      torch.manual_seed(0)
      model = nn.Sequential(nn.Linear(2, 3), nn.Linear(3, 1))
      opt = torch.optim.SGD(model.parameters(), lr=1e20)
      x = torch.ones(4, 2)
      for _ in range(6):
          loss = ((model(x) - 1) ** 2).mean()
          opt.zero_grad()
          loss.backward()
          opt.step()
      """)
    #expect(written.split(separator: "\n").count == 1)
    #expect(written.hasPrefix("note: "))
    #expect(written.contains("Linear(in_features=") || written.contains("the loss is NaN"))
  }

  @Test("is told with the layer that it had gone into already")
  func inputs() {
    let written = errors(
      """
      import torch
      from torch import nn
      layer = nn.Linear(2, 1)
      layer(torch.tensor([[1.0, float("nan")]])).sum().backward()
      """)
    #expect(
      written
        == "note: NaN or infinity came out of Linear(in_features=2, out_features=1, bias=True) in "
        + "this training step, and had gone into it already. Look at the data, and at what was "
        + "computed from it before this layer.\n")
  }

  @Test("is told of a loss that no layer made")
  func loss() {
    let written = errors(
      """
      import torch
      w = torch.zeros(2, requires_grad=True)
      torch.log(w).sum().backward()
      """)
    #expect(
      written
        == "note: the loss is NaN or infinite in this training step, although every layer gave "
        + "finite numbers: it began in what was computed from them, such as the logarithm of 0.\n")
  }

  @Test("is told by fit with the name of the layer")
  func fit() {
    let written = errors(
      """
      import numpy as np, keras
      model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, name="head")])
      model.compile(optimizer="sgd", loss="mse")
      x = np.array([[1.0, 2.0], [np.nan, 1.0]])
      model.fit(x, np.zeros(2), epochs=3, verbose=0)
      """)
    #expect(
      written
        == "note: NaN or infinity came out of the layer \"head\" (Dense) in this training step, and "
        + "had gone into it already. Look at the data, and at what was computed from it before "
        + "this layer.\n")
  }

  @Test("is nothing to speak of where numbers are finite")
  func silence() {
    let written = errors(
      """
      import torch
      from torch import nn
      layer = nn.Linear(2, 1)
      layer(torch.ones(1, 2)).sum().backward()
      """)
    #expect(written.isEmpty)
  }
}
