// The quick paths of items and iterators of the built-in kinds, without reference counting of the
// container. The loop of the machine inlines them.

extension Registers {
  /// `a = b[c]` for a list, a tuple or a dict of exactly that class; answers whether it was one and
  /// had the item.
  @inline(__always)
  func item(_ instruction: Instruction) -> Bool {
    let owner = self + Int(instruction.b)
    let key = self + Int(instruction.c)
    let target = self + Int(instruction.a)
    if owner.tag == Tag.dict {
      let place = owner.borrowed(DictObject.self)._withUnsafeGuaranteedRef {
        $0.classObject == nil ? $0.quickPlace(of: key) : nil
      }
      guard let place else { return false }
      target.copy(place)
      return true
    }
    guard key.tag == Tag.int else { return false }
    let index = key.rawInt
    if owner.tag == Tag.list {
      return owner.borrowed(ListObject.self)._withUnsafeGuaranteedRef { list in
        list.classObject == nil && Self.pick(index, of: list.elements, into: target)
      }
    }
    guard owner.tag == Tag.tuple else { return false }
    return owner.borrowed(TupleObject.self)._withUnsafeGuaranteedRef { tuple in
      tuple.classObject == nil && Self.pick(index, of: tuple.elements, into: target)
    }
  }

  @inline(__always)
  private static func pick(_ index: Int, of elements: [Value], into target: Registers) -> Bool {
    let count = elements.count
    let position = index < 0 ? index &+ count : index
    guard position >= 0, position < count else { return false }
    let value = elements[position]
    target.pointee = value
    return true
  }

  /// `a[b] = c` for a list or a dict of exactly that class; answers whether it was one and had the
  /// item.
  @inline(__always)
  func setItem(_ instruction: Instruction) -> Bool {
    let owner = self + Int(instruction.a)
    let key = self + Int(instruction.b)
    let value = self + Int(instruction.c)
    if owner.tag == Tag.list, key.tag == Tag.int {
      let index = key.rawInt
      return owner.borrowed(ListObject.self)._withUnsafeGuaranteedRef { list in
        let count = list.elements.count
        let position = index < 0 ? index &+ count : index
        guard position >= 0, position < count, list.classObject == nil else { return false }
        list.elements[position] = value.pointee
        return true
      }
    }
    guard owner.tag == Tag.dict else { return false }
    let place = owner.borrowed(DictObject.self)._withUnsafeGuaranteedRef {
      $0.classObject == nil && $0.mirror == nil ? $0.quickPlace(of: key) : nil
    }
    guard let place else { return false }
    place.copy(value)
    return true
  }

  /// Takes the next number of a range. Of the three registers the first holds the step, the others
  /// what comes next and how many are left.
  @inline(__always)
  func advanceRange(into target: Registers) -> Bool {
    let left = (self + 2).rawInt
    guard left > 0 else { return false }
    let current = (self + 1).rawInt
    target.put(.int(current))
    (self + 1).initialize(to: .int(current &+ rawInt))
    (self + 2).initialize(to: .int(left - 1))
    return true
  }

  /// Takes the next element of a list or a tuple, whose index is in the second register.
  @inline(__always)
  func advanceElements(into target: Registers) -> Bool {
    let index = (self + 1).rawInt
    let isLeft =
      tag == Tag.list
      ? borrowed(ListObject.self)._withUnsafeGuaranteedRef { list in
        guard index < list.elements.count else { return false }
        target.pointee = list.elements[index]
        return true
      }
      : borrowed(TupleObject.self)._withUnsafeGuaranteedRef { tuple in
        guard index < tuple.elements.count else { return false }
        target.pointee = tuple.elements[index]
        return true
      }
    if isLeft { (self + 1).initialize(to: .int(index + 1)) } else { pointee = .none }
    return isLeft
  }
}
