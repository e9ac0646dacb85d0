// The quick paths of attributes and methods: what was found at this place of the program before is
// still where it was. The loop of the machine inlines them.

extension Registers {
  /// `a = b.name` where the instance has the attribute at the known position.
  @inline(__always)
  func attribute(
    _ instruction: Instruction, _ site: Machine.Site
  ) -> Bool {
    let target = self + Int(instruction.a)
    return (self + Int(instruction.b)).borrowed(InstanceObject.self)._withUnsafeGuaranteedRef {
      instance in
      guard site.fits(instance),
        instance.attributes.holds(site.pointee.name, at: site.pointee.position)
      else { return false }
      let value = instance.attributes[position: site.pointee.position]
      target.pointee = value
      return true
    }
  }

  /// `a.name = b` where instances of the class keep their attributes to themselves.
  @inline(__always)
  func setAttribute(
    _ instruction: Instruction, _ site: Machine.Site
  ) -> Bool {
    let value = self + Int(instruction.b)
    return (self + Int(instruction.a)).borrowed(InstanceObject.self)._withUnsafeGuaranteedRef {
      instance in
      guard site.fits(instance) else { return false }
      if instance.attributes.holds(site.pointee.name, at: site.pointee.position) {
        instance.attributes[position: site.pointee.position] = value.pointee
      } else {
        instance.attributes[site.pointee.name] = value.pointee
      }
      return true
    }
  }

  /// The function and the object of `b.name(…)` to `a` and the register behind it.
  @inline(__always)
  func method(
    _ instruction: Instruction, _ site: Machine.Site,
    ofInstance isInstance: Bool
  ) -> Bool {
    let owner = self + Int(instruction.b)
    let isKnown: Bool
    if isInstance {
      isKnown =
        site.pointee.found == .method
        && owner.borrowed(InstanceObject.self)._withUnsafeGuaranteedRef { instance in
          site.fits(instance) && instance.attributes.position(of: site.pointee.name) == nil
        }
    } else {
      // Built-in kinds whose objects have no class of their own.
      isKnown =
        site.pointee.found == .native && owner.tag == UInt8(site.pointee.position)
        && site.isUnchanged
        && owner.borrowed(Object.self)._withUnsafeGuaranteedRef { $0.classObject == nil }
    }
    guard isKnown, let rawFunction = site.pointee.rawFunction else { return false }
    let target = self + Int(instruction.a)
    (target + 1).copy(owner)
    if target.tag != Tag.object || target.rawObject != rawFunction {
      guard let function = site.pointee.function else { return false }
      target.pointee = .object(function)
    }
    return true
  }
}
