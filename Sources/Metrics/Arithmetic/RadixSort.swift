/// Sorts finite scores from high to low in time proportional to their number.
///
/// A comparison sort of a million scores costs more than all the rest of a curve. The bits of a
/// floating-point number, with the sign turned around, order as unsigned integers; six passes of
/// eleven bits sort them.
func sortedDescending(_ scores: [Double]) -> [Double] {
  guard scores.count > 512 else { return scores.sorted(by: >) }
  var keys = scores.map(descendingKey)
  sortByDigits(&keys)
  return keys.map(score(fromDescendingKey:))
}

/// The bits of a number such that a higher number has a lower key; both zeros have the same.
func descendingKey(_ score: Double) -> UInt64 {
  let bits = (score + 0).bitPattern
  return bits >> 63 == 0 ? ~(bits | 1 << 63) : bits
}

private func score(fromDescendingKey key: UInt64) -> Double {
  Double(bitPattern: key >> 63 == 0 ? ~key & ~(1 << 63) : key)
}

private let digitBits: UInt64 = 11
private let digitCount = 6
private let bucketCount = 1 << 11

private func sortByDigits(_ keys: inout [UInt64]) {
  let mask = UInt64(bucketCount - 1)
  var histograms = [Int](repeating: 0, count: digitCount * bucketCount)
  histograms.withUnsafeMutableBufferPointer { histograms in
    for key in keys {
      for digit in 0..<digitCount {
        let bucket = Int(truncatingIfNeeded: key >> (UInt64(digit) &* digitBits) & mask)
        histograms[digit &* bucketCount &+ bucket] &+= 1
      }
    }
  }
  var scratch = [UInt64](repeating: 0, count: keys.count)
  for digit in 0..<digitCount {
    let counts = histograms[digit * bucketCount..<(digit + 1) * bucketCount]
    if counts.contains(keys.count) { continue }
    var offsets = [Int]()
    offsets.reserveCapacity(bucketCount)
    var offset = 0
    for count in counts {
      offsets.append(offset)
      offset += count
    }
    let shift = UInt64(digit) * digitBits
    scratch.withUnsafeMutableBufferPointer { scratch in
      offsets.withUnsafeMutableBufferPointer { offsets in
        keys.withUnsafeBufferPointer { keys in
          for key in keys {
            let bucket = Int(truncatingIfNeeded: key >> shift & mask)
            scratch[offsets[bucket]] = key
            offsets[bucket] &+= 1
          }
        }
      }
    }
    swap(&keys, &scratch)
  }
}
