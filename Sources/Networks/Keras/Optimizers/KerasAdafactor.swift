import Foundation
import Tensors

/// Steps by the running size of the gradients, of which a matrix keeps the rows' and the columns'
/// means alone.
///
/// - Source: `keras/src/optimizers/adafactor.py` of Keras 3.15; all in float32.
struct KerasAdafactor {
  let rate: Float
  /// The number of this step, from 1.
  let iteration: Int
  let decay: Double
  /// What keeps squares away from 0, and steps from becoming too small.
  let epsilons: (square: Double, step: Double)
  let threshold: Double
  let isRelative: Bool

  typealias Numbers = UnsafeMutablePointer<Float>

  /// How long the arrays are that a weight needs: row means, column means, velocity.
  static func lengths(_ shape: [Int]) -> [Int] {
    let count = shape.reduce(1, *)
    guard shape.count > 1, let columns = shape.last, let rows = shape.dropLast().last else {
      return [count]
    }
    let blocks = shape.dropLast(2).reduce(1, *)
    return [blocks * rows, blocks * columns, count]
  }

  /// One step of a weight.
  ///
  /// - Parameter memory: the arrays of `lengths`.
  func step(
    _ numbers: UnsafeMutableBufferPointer<Float>, _ shape: [Int], _ gradient: Numbers,
    _ memory: [Numbers]
  ) {
    let count = numbers.count
    guard count > 0, let velocity = memory.last else { return }
    let step = Float(iteration)
    let rate = isRelative ? min(rate, 1 / step.squareRoot()) : rate
    let length = max(Float(epsilons.step), rms(numbers.map { $0 }))
    let alpha = length * min(rate, 1 / step.squareRoot())
    let beta = 1 - pow(step, Float(decay))
    let squares = (0..<count).map { gradient[$0] * gradient[$0] + Float(epsilons.square) }
    if memory.count > 1 {
      factor(squares, shape, beta, memory)
    } else {
      for index in 0..<count {
        velocity[index] = beta * velocity[index] + (1 - beta) * squares[index]
      }
    }
    let steps = (0..<count).map { gradient[$0] / velocity[$0].squareRoot() }
    let divisor = max(1, rms(steps) / Float(threshold))
    for index in 0..<count { numbers[index] -= alpha * (steps[index] / divisor) }
  }

  /// The velocity of a matrix from the means of its rows and columns.
  private func factor(
    _ squares: [Float], _ shape: [Int], _ beta: Float, _ memory: [Numbers]
  ) {
    let (rows, columns) = (shape[shape.count - 2], shape[shape.count - 1])
    let (rowMeans, columnMeans, velocity) = (memory[0], memory[1], memory[2])
    for block in 0..<(squares.count / max(1, rows * columns)) {
      let start = block * rows * columns
      for row in 0..<rows {
        let own = (0..<columns).map { squares[start + row * columns + $0] }
        let mean = Tensors.sum(own, .tensorflow) / Float(columns)
        let place = block * rows + row
        rowMeans[place] = beta * rowMeans[place] + (1 - beta) * mean
      }
      for column in 0..<columns {
        var sum: Float = 0
        for row in 0..<rows { sum += squares[start + row * columns + column] }
        let place = block * columns + column
        columnMeans[place] = beta * columnMeans[place] + (1 - beta) * (sum / Float(rows))
      }
      let own = (0..<rows).map { rowMeans[block * rows + $0] }
      let mean = Tensors.sum(own, .tensorflow) / Float(rows)
      for row in 0..<rows {
        for column in 0..<columns {
          velocity[start + row * columns + column] =
            own[row] / mean * columnMeans[block * columns + column]
        }
      }
    }
  }

  private func rms(_ numbers: [Float]) -> Float {
    (Tensors.sum(numbers.map { $0 * $0 }, .tensorflow) / Float(max(1, numbers.count))).squareRoot()
  }
}
