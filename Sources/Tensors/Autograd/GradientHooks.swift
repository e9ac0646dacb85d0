/// Functions that see a gradient on its way, and may replace it, as `Tensor.register_hook`.
public final class GradientHook {
  typealias Change = (NDArray) throws(TensorError) -> NDArray?
  let change: Change

  init(_ change: @escaping Change) { self.change = change }
}

/// The hooks of a leaf, and what has come for it during a backward pass.
///
/// A leaf that is used several times gets its hooks called once, with the sum.
final class LeafHooks {
  var all: [GradientHook] = []
  fileprivate var gathered: NDArray?
}

extension Tensor {
  /// Calls a function with each gradient of this tensor; what it answers takes the gradient's place.
  ///
  /// - Returns: what `removeHook` takes.
  /// - Throws: RuntimeError for a tensor without gradient.
  public func addHook(
    _ change: @escaping (NDArray) throws(TensorError) -> NDArray?
  ) throws(TensorError) -> GradientHook {
    guard requiresGrad else {
      throw .runtime("cannot register a hook on a tensor that doesn't require gradient")
    }
    let hook = GradientHook(change)
    if let node {
      node.madeExtras().hooks.append((outputIndex, hook))
    } else {
      let hooks = leafHooks ?? LeafHooks()
      hooks.all.append(hook)
      leafHooks = hooks
    }
    return hook
  }

  public func removeHook(_ hook: GradientHook) {
    leafHooks?.all.removeAll { $0 === hook }
    node?.extras?.hooks.removeAll { $0.hook === hook }
  }

  /// Keeps a part of a leaf's gradient until the pass is over, if there are hooks to call then.
  func gather(_ gradient: NDArray) throws(TensorError) -> Bool {
    guard let leafHooks, !leafHooks.all.isEmpty else { return false }
    if let sum = leafHooks.gathered {
      leafHooks.gathered = try NDArray.binary(.add, .array(sum), .array(gradient))
    } else {
      leafHooks.gathered = gradient
      mode.hookedLeaves.append(self)
    }
    return true
  }

  fileprivate func settle() throws(TensorError) {
    guard let leafHooks, var gradient = leafHooks.gathered else { return }
    leafHooks.gathered = nil
    for hook in leafHooks.all {
      if let changed = try hook.change(gradient.copy()) { gradient = changed }
    }
    try store(gradient)
  }

  fileprivate func forgetGathered() { leafHooks?.gathered = nil }
}

extension GradMode {
  /// Calls the hooks of the leaves that a backward pass has reached, and stores their gradients.
  func settleLeaves() throws(TensorError) {
    let leaves = hookedLeaves
    hookedLeaves = []
    for leaf in leaves { try leaf.settle() }
  }

  /// Drops what a pass that failed has left.
  func forgetLeaves() {
    for leaf in hookedLeaves { leaf.forgetGathered() }
    hookedLeaves = []
  }
}

extension Node {
  /// Calls the hooks of this operation's results.
  func applyHooks(_ extras: Extras) throws(TensorError) {
    for (index, hook) in extras.hooks {
      guard let own = index == 0 ? gradient : extras.otherGradients[index],
        let changed = try hook.change(own.copy())
      else { continue }
      if index == 0 { gradient = changed } else { extras.otherGradients[index] = changed }
    }
  }
}
