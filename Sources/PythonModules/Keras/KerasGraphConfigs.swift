import MiniPython
import Networks
import Tensors

/// The config of a functional model: its layers, and which takes its input from which.
enum KerasGraphConfigs {
  static func add(
    _ graph: KerasGraphModel, to dict: DictObject, _ interpreter: Interpreter
  ) throws(PythonError) {
    var entries: [Value] = []
    var byLayer: [ObjectIdentifier: DictObject] = [:]
    for node in graph.nodes {
      let key = ObjectIdentifier(node.layer)
      if byLayer[key] == nil {
        guard let owner = node.owner as? Object else { continue }
        let entry = try KerasConfigs.serialized(.object(owner), interpreter)
        KerasConfigs.addBuildConfig(of: node.layer, to: entry)
        guard case .dict(let fields) = entry else { continue }
        fields["name"] = .string(node.layer.name)
        fields["inbound_nodes"] = .list([])
        byLayer[key] = fields
        entries.append(entry)
      }
      guard !node.inputs.isEmpty, case .list(let inbound)? = byLayer[key]?["inbound_nodes"] else {
        continue
      }
      inbound.elements.append(call(node))
    }
    dict["layers"] = .list(entries)
    dict["input_layers"] = places(graph.inputs)
    dict["output_layers"] = places(graph.outputs)
  }

  private static func call(_ node: KerasNode) -> Value {
    let tensors = node.inputs.map { symbol -> Value in
      let config = DictObject()
      config["shape"] = symbol.shape.pythonTuple
      config["dtype"] = .string(symbol.dtype)
      config["keras_history"] = place(symbol)
      let tensor = DictObject()
      tensor["class_name"] = .string("__keras_tensor__")
      tensor["config"] = .dict(config)
      return .dict(tensor)
    }
    let takesList = node.inputs.count > 1 && !(node.layer is KerasMultiHeadAttention)
    let call = DictObject()
    call["args"] = .tuple(takesList ? [.list(tensors)] : tensors)
    let keywords = DictObject()
    if node.request.isCausal { keywords["use_causal_mask"] = .bool(true) }
    if node.request.returnsScores { keywords["return_attention_scores"] = .bool(true) }
    call["kwargs"] = .dict(keywords)
    return .dict(call)
  }

  private static func place(_ symbol: KerasSymbol) -> Value {
    .list([.string(symbol.node.layer.name), .int(symbol.node.useIndex), .int(symbol.index)])
  }

  private static func places(_ symbols: [KerasSymbol]) -> Value {
    symbols.count == 1 ? place(symbols[0]) : .list(symbols.map(place))
  }

  // MARK: A model from its config

  /// The lowest number that a use of each layer has in a config.
  private static func firstUses(
    _ value: DictObject, _ interpreter: Interpreter
  ) throws(PythonError) -> [String: Int] {
    var lowest: [String: Int] = [:]
    func see(_ value: Value) {
      switch value {
      case .dict(let dict):
        for (key, element) in dict.items {
          let isHistory =
            if case .string(let text) = key { text.text == "keras_history" } else { false }
          if isHistory { note(element) } else { see(element) }
        }
      case .list(let list): list.elements.forEach(see)
      case .tuple(let tuple): tuple.elements.forEach(see)
      default: return
      }
    }
    func note(_ place: Value) {
      guard case .list(let parts) = place, parts.elements.count == 3,
        case .string(let name) = parts.elements[0], case .int(let use) = parts.elements[1]
      else { return }
      lowest[name.text] = min(lowest[name.text] ?? use, use)
    }
    see(.dict(value))
    let ends = value["output_layers"] ?? .list([])
    note(ends)
    for end in try interpreter.elements(of: ends) { note(end) }
    return lowest
  }

  static func model(
    of classValue: Value, _ config: DictObject, replacing made: [String: Value] = [:],
    _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    var results: [String: [Value]] = [:]
    let firstUses = try firstUses(config, interpreter)
    func symbol(_ place: Value) throws(PythonError) -> Value {
      let parts = try interpreter.elements(of: place)
      guard parts.count == 3, case .string(let name) = parts[0],
        let uses = results[name.text]
      else { throw PythonError(.valueError, "the config of the model is not complete") }
      let use = try interpreter.int(parts[1])
      // A layer that another model used before counts on from there.
      let place = use - (firstUses[name.text] ?? 0)
      guard uses.indices.contains(place) else {
        throw PythonError(.valueError, "the config of the model is not complete")
      }
      switch uses[place] {
      case .list, .tuple:
        let several = try interpreter.elements(of: uses[place])
        let index = try interpreter.int(parts[2])
        return several.indices.contains(index) ? several[index] : uses[place]
      default: return uses[place]
      }
    }
    func resolved(_ value: Value) throws(PythonError) -> Value {
      switch value {
      case .dict(let dict):
        guard case .dict(let inner)? = dict["config"], let history = inner["keras_history"] else {
          return value
        }
        return try symbol(history)
      case .list(let list):
        var parts: [Value] = []
        for element in list.elements { parts.append(try resolved(element)) }
        return .list(parts)
      default: return value
      }
    }
    for entry in try interpreter.elements(of: config["layers"] ?? .list([])) {
      guard case .dict(let fields) = entry, case .string(let name)? = fields["name"] else {
        continue
      }
      let copy = made[name.text]
      let layer = if let copy { copy } else { try KerasConfigs.object(from: entry, interpreter) }
      let calls = try interpreter.elements(of: fields["inbound_nodes"] ?? .list([]))
      if calls.isEmpty, let input = try? interpreter.kerasLayer(layer) as? KerasInputLayer {
        let node = KerasNode(layer: input, owner: layer.heapObject, inputs: [])
        results[name.text] = [
          .object(
            KerasSymbolObject(
              KerasSymbol(
                shape: input.shape, name: input.name, node: node, index: 0, dtype: input.dtype)))
        ]
        continue
      }
      for call in calls {
        guard case .dict(let parts) = call, let given = parts["args"] else { continue }
        var arguments: [Value] = []
        for element in try interpreter.elements(of: given) {
          arguments.append(try resolved(element))
        }
        var keywords: [Arguments.Keyword] = []
        if case .dict(let options)? = parts["kwargs"] {
          for (key, value) in options.items {
            keywords.append(
              .init(name: interpreter.names.name(try interpreter.text(key)), value: value))
          }
        }
        results[name.text, default: []].append(
          try interpreter.call(layer, Arguments(arguments, keywords: keywords)))
      }
    }
    func ends(_ key: String) throws(PythonError) -> Value {
      let value = config[key] ?? .list([])
      let parts = try interpreter.elements(of: value)
      if case .string? = parts.first { return try symbol(value) }
      var symbols: [Value] = []
      for part in parts { symbols.append(try symbol(part)) }
      return .list(symbols)
    }
    let names = interpreter.names
    // A functional model is made by the class that programs name.
    let isFunctional =
      classValue.heapObject === (try interpreter.nativeClass("keras.Functional"))
    return try interpreter.call(
      isFunctional ? .object(try interpreter.nativeClass("keras.Model")) : classValue,
      Arguments(
        [],
        keywords: [
          .init(name: names.name("inputs"), value: try ends("input_layers")),
          .init(name: names.name("outputs"), value: try ends("output_layers")),
          .init(name: names.name("name"), value: config["name"] ?? .none),
        ]))
  }
}
