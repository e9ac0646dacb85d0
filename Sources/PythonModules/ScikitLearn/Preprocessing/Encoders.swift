import Metrics
import MiniPython
import Tensors

/// `LabelEncoder`, `label_binarize` and `normalize`.
enum Encoders {
  static let all: [ClassDefinition] = [label]

  private static let label = Estimator.transformer(
    "LabelEncoder", "Labels as numbers from 0, in sorted order.", "",
    fit: { call throws(PythonError) in
      let column = try call.labels(1)
      try Estimator.set("classes_", try array(column.uniqueLabels), call)
    },
    transform: { call throws(PythonError) in
      let classes = try labels(try Estimator.learned("classes_", call), call)
      let column = try call.labels(1)
      let width =
        classes.map { $0.number == nil ? $0.description.unicodeScalars.count : 0 }.max() ?? 0
      var numbers: [Int] = []
      for row in 0..<column.count {
        let label = cut(column[row], to: width)
        guard let position = classes.firstIndex(where: { $0.matches(label) }) else {
          let isText = label.number == nil
          throw PythonError(
            .valueError,
            "y contains previously unseen labels: "
              + (isText ? "np.str_(\(label.quoted))" : "[\(label.quoted)]"))
        }
        numbers.append(position)
      }
      return try .array(numbers)
    },
    inverse: { call throws(PythonError) in
      let classes = try labels(try Estimator.learned("classes_", call), call)
      var chosen: [ClassLabel] = []
      for position in try call.interpreter.ints(call[1]) {
        guard classes.indices.contains(position) else {
          throw PythonError(
            .valueError, "y contains previously unseen labels: [\(position)]")
        }
        chosen.append(classes[position])
      }
      return try array(chosen)
    })

  /// Texts become as short as the longest class, as in an array of that dtype.
  private static func cut(_ label: ClassLabel, to width: Int) -> ClassLabel {
    guard width > 0, case .text(let text) = label else { return label }
    return .text(String(String.UnicodeScalarView(text.unicodeScalars.prefix(width))))
  }

  static let functions: [FunctionDefinition] = [
    numpyFunction("label_binarize", "(y, *, classes)", "One column of 0 and 1 for each class.") {
      call throws(PythonError) in
      let (column, classes) = (try call.labels(0), try call.labelList(1) ?? [])
      let shown = classes.count == 2 ? Array(classes.suffix(1)) : classes
      let flags = shown.map(column.matches)
      let values = (0..<column.count).flatMap { row in flags.map { $0[row] ? 1 : 0 } }
      return .array(
        try raising { () throws(TensorError) in
          try NDArray(values, [column.count, shown.count])
        })
    },
    numpyFunction("normalize", "(X, norm='l2', *, axis=1)", "Rows of length 1.") {
      call throws(PythonError) in
      let (table, norm) = (try Estimator.table(call, 0), try call.text(1))
      let axis = try call.int(2)
      return .array(
        try raising { () throws(TensorError) in
          let sizes: NDArray
          switch norm {
          case "l1":
            sizes = try table.unary(.absolute, .numpy).sum(axes: [axis], keepingAxes: true, .numpy)
          case "max":
            sizes = try table.unary(.absolute, .numpy)
              .maximum(axes: [axis], keepingAxes: true, .numpy)
          default:
            sizes = try table.unary(.square, .numpy)
              .sum(axes: [axis], keepingAxes: true, .numpy).unary(.sqrt, .numpy)
          }
          let isZero = try NDArray.compare(.equal, .array(sizes), .scalar(0), .numpy)
          let safe = try NDArray.where(isZero, .scalar(.double(1)), .array(sizes), .numpy)
          return try NDArray.binary(.divide, .array(table), .array(safe), .numpy)
        })
    },
  ]

  private static func labels(_ value: Value, _ call: Call) throws(PythonError) -> [ClassLabel] {
    let column = try NumPyArray(value, call.interpreter).labelColumn(call.interpreter)
    return (0..<column.count).map { column[$0] }
  }

  /// Labels as an array of their own kind.
  static func array(_ labels: [ClassLabel]) throws(PythonError) -> Value {
    if labels.contains(where: { $0.number == nil }) {
      return .object(try ArrayObject(labels.map { .string($0.description) }))
    }
    if labels.contains(where: { if case .real = $0 { true } else { false } }) {
      return try .array(labels.compactMap(\.number))
    }
    if labels.allSatisfy({ if case .boolean = $0 { true } else { false } }), !labels.isEmpty {
      let flags = labels.map { $0.number == 1 }
      return .array(try raising { () throws(TensorError) in try NDArray(flags) })
    }
    return try .array(labels.compactMap(\.number).map { Int(saturating: $0) })
  }
}
