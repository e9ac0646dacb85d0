import MiniPython

/// `torch.strided`, the layout of every tensor here.
final class TorchLayout: Object {
  override func representation(_ interpreter: Interpreter) throws(PythonError) -> String {
    "torch.strided"
  }
}
