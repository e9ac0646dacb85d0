/// The uses of layers between the inputs and the outputs of a model, in Keras's order.
///
/// Keras lists the layers that are furthest from the outputs first, and those that are equally far
/// in the order in which a search from the outputs meets them.
///
/// - Source: `map_graph` in `keras/src/ops/function.py` of Keras 3.15.
struct KerasGraphWalk {
  private let starts: Set<ObjectIdentifier>
  /// Each use after those it takes its input from.
  private var finished: [KerasNode] = []
  /// How many layers the search had met before each.
  private var layerIndices: [ObjectIdentifier: Int] = [:]
  /// Uses that need something that no input gives.
  private var unfed = Set<ObjectIdentifier>()

  /// Whether masks count among what a use needs.
  private let followsMasks: Bool

  init(from inputs: [KerasSymbol], to outputs: [KerasSymbol], followingMasks: Bool = false) {
    followsMasks = followingMasks
    starts = Set(inputs.map { ObjectIdentifier($0.node) })
    for output in outputs { search(output.node) }
    for input in inputs where layerIndices[ObjectIdentifier(input.node.layer)] == nil {
      layerIndices[ObjectIdentifier(input.node.layer)] = -1
      finished.append(input.node)
    }
  }

  func isUnfed(_ node: KerasNode) -> Bool { unfed.contains(ObjectIdentifier(node)) }

  /// The uses, each after those it takes its input from.
  var nodesByDepth: [KerasNode] {
    var depths: [ObjectIdentifier: Int] = [:]
    var layerDepths: [ObjectIdentifier: Int] = [:]
    for node in finished.reversed() {
      let layer = ObjectIdentifier(node.layer)
      let depth = max(depths[ObjectIdentifier(node), default: 0], layerDepths[layer, default: 0])
      depths[ObjectIdentifier(node)] = depth
      layerDepths[layer] = depth
      guard !starts.contains(ObjectIdentifier(node)) else { continue }
      for input in sources(of: node) {
        let above = ObjectIdentifier(input.node)
        depths[above] = max(depth + 1, depths[above, default: 0])
      }
    }
    let keyed = finished.map { node in
      (
        node, depths[ObjectIdentifier(node), default: 0],
        layerIndices[ObjectIdentifier(node.layer), default: 0]
      )
    }
    return keyed.sorted { $0.1 == $1.1 ? $0.2 < $1.2 : $0.1 > $1.1 }.map(\.0)
  }

  private mutating func search(_ output: KerasNode) {
    var done = Set(finished.map(ObjectIdentifier.init))
    var path: [(node: KerasNode, next: Int)] = []
    func isNew(_ node: KerasNode) -> Bool { !done.contains(ObjectIdentifier(node)) }
    guard isNew(output) else { return }
    enter(output)
    path.append((output, 0))
    while let (node, next) = path.last {
      let inputs = starts.contains(ObjectIdentifier(node)) ? [] : sources(of: node)
      if inputs.indices.contains(next) {
        path[path.count - 1].next += 1
        let above = inputs[next].node
        guard isNew(above) else { continue }
        enter(above)
        path.append((above, 0))
        continue
      }
      path.removeLast()
      done.insert(ObjectIdentifier(node))
      finished.append(node)
      let isStart = starts.contains(ObjectIdentifier(node))
      if !isStart, inputs.isEmpty || inputs.contains(where: { isUnfed($0.node) }) {
        unfed.insert(ObjectIdentifier(node))
      }
    }
  }

  private func sources(of node: KerasNode) -> [KerasSymbol] {
    followsMasks ? node.sources : node.inputs
  }

  private mutating func enter(_ node: KerasNode) {
    let layer = ObjectIdentifier(node.layer)
    if layerIndices[layer] == nil { layerIndices[layer] = layerIndices.count }
  }
}
