extension Machine {
  private static let stepsBetweenChecks = 1024

  /// Runs the frame on top until it returns or yields.
  ///
  /// - Parameter pending: an error to raise where the frame stands.
  func execute(
    _ pending: PythonError?, _ interpreter: Interpreter
  ) throws(PythonError) -> Value {
    let state = self.state
    var frame = state.pointee.frame
    let entry = frame
    var registers = frame.pointee.registers
    var next = frame.pointee.next
    var tables = frame.pointee.tables.pointee
    let functionClass = rawClass(FunctionObject.self)
    let instanceClass = rawClass(InstanceObject.self)
    let unboundClass = rawClass(UnboundMarker.self)
    var budget = Machine.stepsBetweenChecks
    var waiting = pending

    while true {
      do throws(PythonError) {
        if let error = waiting {
          waiting = nil
          throw error
        }
        while true {
          let instruction = next.pointee
          next += 1
          switch instruction.operation {

          // MARK: Values

          case .move: (registers + Int(instruction.a)).copy(registers + Int(instruction.b))
          case .loadConstant:
            (registers + Int(instruction.a)).copy(tables.constants + Int(instruction.b))
          case .loadGlobal:
            let place = tables.globals[Int(instruction.b)]
            if place.rawClass == unboundClass {
              throw unknownName(frame, Int(instruction.b), interpreter)
            }
            (registers + Int(instruction.a)).copy(place)
          case .storeGlobal:
            tables.globals[Int(instruction.a)].copy(registers + Int(instruction.b))
          case .deleteGlobal: try deleteGlobal(frame, Int(instruction.a), interpreter)
          case .checkBound:
            if (registers + Int(instruction.a)).rawClass == unboundClass {
              throw unboundLocal(tables.constants[Int(instruction.b)])
            }
          case .unbind: registers[Int(instruction.a)] = .object(unbound)
          case .makeCell:
            registers[Int(instruction.a)] = .object(CellObject(registers[Int(instruction.a)]))
          case .makeEmptyCell: registers[Int(instruction.a)] = .object(CellObject(.object(unbound)))
          case .loadCell:
            let value = cell(registers[Int(instruction.b)]).content
            if case .object(let object) = value, object.isUnbound {
              throw unboundCell(frame, instruction.b, tables.constants[Int(instruction.c)])
            }
            registers[Int(instruction.a)] = value
          case .storeCell:
            cell(registers[Int(instruction.a)]).content = registers[Int(instruction.b)]
          case .deleteCell:
            let holder = cell(registers[Int(instruction.a)])
            if case .object(let object) = holder.content, object.isUnbound {
              throw unboundCell(frame, instruction.a, tables.constants[Int(instruction.c)])
            }
            holder.content = .object(unbound)
          case .loadName, .storeName, .deleteName, .annotate:
            try className(instruction, frame, interpreter)

          // MARK: Operators

          case .add:
            if !registers.add(instruction) {
              try binary(.add, instruction, registers, interpreter)
            }
          case .subtract:
            if !registers.subtract(instruction) {
              try binary(.subtract, instruction, registers, interpreter)
            }
          case .multiply:
            if !registers.multiply(instruction) {
              try binary(.multiply, instruction, registers, interpreter)
            }
          case .divide:
            if !registers.divide(instruction) {
              try binary(.divide, instruction, registers, interpreter)
            }
          case .floorDivide:
            if !registers.floorDivide(instruction) {
              try binary(.floorDivide, instruction, registers, interpreter)
            }
          case .modulo:
            if !registers.modulo(instruction) {
              try binary(.modulo, instruction, registers, interpreter)
            }
          case .addInteger:
            if !registers.addInteger(instruction) {
              try addInteger(instruction, registers, interpreter)
            }
          case .binary:
            try binary(
              BinaryOperator(rawValue: instruction.flag) ?? .add, instruction, registers,
              interpreter)
          case .inPlace:
            if instruction.flag == BinaryOperator.add.rawValue, registers.add(instruction) {
              continue
            }
            try inPlace(instruction, registers, interpreter)
          case .compare:
            if !registers.compare(instruction) {
              try compare(instruction, registers, interpreter)
            }
          case .unary:
            try unary(instruction, registers, interpreter)
          case .not:
            if case .bool(let flag) = registers[Int(instruction.b)] {
              registers[Int(instruction.a)] = .bool(!flag)
            } else {
              let isTrue = try interpreter.isTrue(registers[Int(instruction.b)])
              registers[Int(instruction.a)] = .bool(!isTrue)
            }
          case .same:
            let isSame = registers[Int(instruction.b)].isIdentical(
              to: registers[Int(instruction.c)])
            registers[Int(instruction.a)] = .bool(isSame != (instruction.flag == 1))
          case .contains:
            let isIn = try interpreter.contains(
              registers[Int(instruction.b)], in: registers[Int(instruction.c)])
            registers[Int(instruction.a)] = .bool(isIn != (instruction.flag == 1))

          // MARK: Jumps

          case .jump: next = tables.instructions + Int(instruction.c)
          case .loop:
            next = tables.instructions + Int(instruction.c)
            budget &-= 1
            if budget == 0 {
              budget = Machine.stepsBetweenChecks
              try count(Machine.stepsBetweenChecks, interpreter)
            }
          case .jumpIfFalse:
            if case .bool(let flag) = registers[Int(instruction.a)] {
              if !flag { next = tables.instructions + Int(instruction.c) }
            } else if try !interpreter.isTrue(registers[Int(instruction.a)]) {
              next = tables.instructions + Int(instruction.c)
            }
          case .jumpIfTrue:
            if case .bool(let flag) = registers[Int(instruction.a)] {
              if flag { next = tables.instructions + Int(instruction.c) }
            } else if try interpreter.isTrue(registers[Int(instruction.a)]) {
              next = tables.instructions + Int(instruction.c)
            }
          case .jumpUnless:
            let left = registers + Int(instruction.a)
            let right = registers + Int(instruction.b)
            if left.tag == Tag.int, right.tag == Tag.int {
              if !Machine.holds(instruction.flag, left.rawInt, right.rawInt) {
                next = tables.instructions + Int(instruction.c)
              }
            } else if try !isTrueComparison(
              instruction, right.pointee, registers, interpreter)
            {
              next = tables.instructions + Int(instruction.c)
            }
          case .jumpUnlessInteger:
            let left = registers + Int(instruction.a)
            if left.tag == Tag.int {
              if !Machine.holds(instruction.flag, left.rawInt, Int(instruction.b)) {
                next = tables.instructions + Int(instruction.c)
              }
            } else if try !isTrueComparison(
              instruction, .int(Int(instruction.b)), registers, interpreter)
            {
              next = tables.instructions + Int(instruction.c)
            }
          case .getIterator: try getIterator(instruction, registers, interpreter)
          case .dropIterator: try dropIterator(instruction, registers, interpreter)
          case .advanceIterator:
            let position = registers + Int(instruction.a)
            let target = registers + Int(instruction.b)
            switch position.tag {
            case Tag.int:
              if !position.advanceRange(into: target) {
                next = tables.instructions + Int(instruction.c)
              }
            case Tag.list, Tag.tuple:
              if !position.advanceElements(into: target) {
                next = tables.instructions + Int(instruction.c)
              }
            case Tag.object:
              let iterator = position.borrowed(ValueIterator.self).takeUnretainedValue()
              if iterator.givesPairs, next.pointee.operation == .unpack, next.pointee.c == 2,
                next.pointee.b == instruction.b
              {
                // `for key, value in …`: the pair goes to its two places without a tuple.
                if let (first, second) = try iterator.nextPair(interpreter) {
                  let targets = registers + Int(next.pointee.a)
                  targets[0] = first
                  targets[1] = second
                  next += 1
                } else {
                  position.pointee = .none
                  next = tables.instructions + Int(instruction.c)
                }
              } else if let value = try iterator.next(interpreter) {
                target.pointee = value
              } else {
                position.pointee = .none
                next = tables.instructions + Int(instruction.c)
              }
            default: next = tables.instructions + Int(instruction.c)
            }

          // MARK: Containers

          case .buildList:
            registers[Int(instruction.a)] = .list(
              ListObject(elements(registers, instruction.b, instruction.c)))
          case .buildTuple:
            registers[Int(instruction.a)] = .tuple(
              TupleObject(elements(registers, instruction.b, instruction.c)))
          case .append:
            if case .list(let list) = registers[Int(instruction.a)] {
              list.elements.append(registers[Int(instruction.b)])
              if list.elements.count & 0xFFFFF == 0 {
                try interpreter.checkCollected(list.elements.count)
              }
            }
          case .item:
            if !registers.item(instruction) { try item(instruction, registers, interpreter) }
          case .setItem:
            if !registers.setItem(instruction) { try setItem(instruction, registers, interpreter) }
          case .buildSet, .buildDict, .buildSlice, .buildText, .insert, .setPair, .extend,
            .extendSet, .update, .tupleFromList, .deleteItem, .unpackStar, .format:
            try container(instruction, registers, interpreter)
          case .unpack: try unpack(instruction, registers, interpreter)

          // MARK: Attributes

          case .attribute:
            let site = tables.sites + Int(instruction.c)
            if (registers + Int(instruction.b)).rawClass == instanceClass,
              site.pointee.found == .own, registers.attribute(instruction, site)
            {
              continue
            }
            try attribute(instruction, registers, site, interpreter)
          case .setAttribute:
            let site = tables.sites + Int(instruction.c)
            if (registers + Int(instruction.a)).rawClass == instanceClass,
              site.pointee.found == .own, registers.setAttribute(instruction, site)
            {
              continue
            }
            try setAttribute(instruction, registers, site, interpreter)
          case .deleteAttribute:
            try interpreter.deleteAttribute(
              tables.sites[Int(instruction.c)].name, of: registers[Int(instruction.a)])
          case .method:
            let site = tables.sites + Int(instruction.c)
            let isInstance = (registers + Int(instruction.b)).rawClass == instanceClass
            if !registers.method(instruction, site, ofInstance: isInstance) {
              try method(instruction, registers, site, interpreter)
            }

          // MARK: Calls

          case .call, .callMethod:
            var base = registers + Int(instruction.b)
            var count = Int(instruction.c)
            if instruction.operation == .callMethod {
              if (base + 1).rawClass == unboundClass {
                // No method: what was found is called with the arguments alone.
                (base + 1).copy(base)
                base += 1
              } else {
                count += 1
              }
            }
            frame.pointee.next = next
            guard base.rawClass == functionClass else {
              if instruction.operation == .callMethod,
                try callKnown(base, count, registers + Int(instruction.a), interpreter)
              {
                continue
              }
              if try startInstance(base, count, instruction.a, frame, interpreter) {
                frame = state.pointee.frame
                registers = frame.pointee.registers
                tables = frame.pointee.tables.pointee
                next = tables.instructions
                continue
              }
              let result = try callNative(base, count, interpreter)
              registers[Int(instruction.a)] = result
              continue
            }
            let function = base.borrowed(FunctionObject.self)
            let called = function._withUnsafeGuaranteedRef { $0.tables }
            if called.pointee.simpleCount == count, frame.pointee.kind != .generator {
              frame = try push(function, base: base + 1, result: instruction.a)
              registers = base + 1
              tables = called.pointee
              next = tables.instructions
              if tables.hasFreeVariables {
                function._withUnsafeGuaranteedRef { prepare(registers, $0) }
              }
              budget &-= 1
              if budget == 0 {
                budget = Machine.stepsBetweenChecks
                try self.count(Machine.stepsBetweenChecks, interpreter)
              }
              continue
            }
            if function._withUnsafeGuaranteedRef({ $0.code.isGenerator }) {
              let result = try callGenerator(
                function.takeUnretainedValue(), base, count, interpreter)
              registers[Int(instruction.a)] = result
              continue
            }
            try startFunction(
              function.takeUnretainedValue(), base, count, instruction.a, frame, interpreter)
            frame = state.pointee.frame
            registers = frame.pointee.registers
            tables = frame.pointee.tables.pointee
            next = tables.instructions
          case .callKeywords, .callSpread:
            frame.pointee.next = next
            let callee: Value
            let arguments: Arguments
            if instruction.operation == .callKeywords {
              (callee, arguments) = keywordArguments(instruction, registers, frame)
            } else {
              callee = registers[Int(instruction.b)]
              arguments = try spreadArguments(instruction, registers, interpreter)
            }
            if case .object(let object) = callee, let function = object as? FunctionObject,
              !function.code.isGenerator
            {
              try start(function, arguments, instruction.a, frame, interpreter)
              frame = state.pointee.frame
              registers = frame.pointee.registers
              tables = frame.pointee.tables.pointee
              next = tables.instructions
              continue
            }
            try countNativeCall(interpreter)
            let result = try interpreter.call(callee, arguments)
            registers[Int(instruction.a)] = result
          case .makeFunction:
            let template = frame.pointee.code.functions[Int(instruction.b)]
            registers[Int(instruction.a)] = .object(
              makeFunction(template, registers, Int(instruction.c)))
          case .makeClass:
            let template = frame.pointee.code.classes[Int(instruction.b)]
            frame.pointee.next = next
            let result = try makeClass(template, registers, Int(instruction.c), interpreter)
            registers[Int(instruction.a)] = result
          case .superObject:
            try superObject(instruction, registers)

          case .returns:
            let source = registers + Int(instruction.a)
            switch frame.pointee.kind {
            case .call, .boundCall:
              let result = source.move()
              source.initialize(to: .none)
              let target = Int(frame.pointee.result)
              pop()
              frame -= 1
              registers = frame.pointee.registers
              if (registers + target).isCounted {
                registers[target] = result
              } else {
                (registers + target).initialize(to: result)
              }
            case .initializer:
              if source.tag != 8 {
                throw PythonError(
                  .typeError,
                  "__init__() should return None, not '\(interpreter.type(of: source.pointee).typeName)'"
                )
              }
              let instance = frame.pointee.instance?.takeUnretainedValue()
              let target = Int(frame.pointee.result)
              pop()
              frame -= 1
              registers = frame.pointee.registers
              if let instance { registers[target] = .object(instance) }
            case .entry:
              let result = source.pointee
              pop()
              return result
            case .generator:
              return finishGenerator(frame, source.pointee)
            }
            next = frame.pointee.next
            tables = frame.pointee.tables.pointee
          case .yield:
            let result = registers[Int(instruction.a)]
            suspendGenerator(frame, next, inbox: instruction.b)
            return result
          case .yieldFrom:
            frame.pointee.next = next
            if let value = try yieldFrom(instruction, registers, interpreter) {
              suspendGenerator(frame, next, inbox: instruction.a, isDelegating: true)
              return value
            }
            next = tables.instructions + Int(instruction.c)

          // MARK: Exceptions

          case .raise, .raiseAgain, .reraise, .raiseAssertion:
            throw try raise(instruction, registers, interpreter)
          case .matches: try matches(instruction, registers, interpreter)
          case .beginHandling:
            registers[Int(instruction.a)] = state.pointee.handling.map { .object($0) } ?? .none
            if case .object(let object) = registers[Int(instruction.b)] {
              state.pointee.handling = object as? ExceptionObject
            }
          case .endHandling:
            if case .object(let object) = registers[Int(instruction.a)] {
              state.pointee.handling = object as? ExceptionObject
            } else {
              state.pointee.handling = nil
            }
          case .enterContext:
            frame.pointee.next = next
            try enterContext(instruction, registers, interpreter)
          case .exitContext:
            frame.pointee.next = next
            try exitContext(instruction, registers, interpreter)

          // MARK: Modules and patterns

          case .importModule, .importName, .importAll:
            try importModule(instruction, registers, frame, interpreter)
          case .matchSequence, .matchMapping, .matchKey, .matchRest, .matchInstance,
            .matchAttribute, .matchPositional:
            try matchPattern(instruction, registers, tables.sites, interpreter)
          }
        }
      } catch {
        // The frame that runs may be deeper than the one this loop knows of.
        frame = state.pointee.frame
        frame.pointee.next = next
        frame = try unwind(error, from: frame, downTo: entry, interpreter)
        registers = frame.pointee.registers
        next = frame.pointee.next
        tables = frame.pointee.tables.pointee
      }
    }
  }

  private func finishGenerator(
    _ frame: UnsafeMutablePointer<Frame>, _ result: Value
  ) -> Value {
    if let generator = frame.pointee.generator?.takeUnretainedValue() {
      generator.state = .finished
      generator.result = result
      for index in 0..<frame.pointee.tables.pointee.registerCount {
        generator.registers[index] = .none
      }
    }
    popGenerator()
    return result
  }

  private func suspendGenerator(
    _ frame: UnsafeMutablePointer<Frame>, _ next: UnsafeMutablePointer<Instruction>, inbox: Int32,
    isDelegating: Bool = false
  ) {
    if let generator = frame.pointee.generator?.takeUnretainedValue() {
      // What is delegated asks again when it is resumed.
      generator.next = isDelegating ? next - 1 : next
      generator.inbox = inbox
      generator.isDelegating = isDelegating
      generator.state = .suspended
    }
    popGenerator()
  }

  @inline(__always)
  private func cell(_ value: Value) -> CellObject {
    guard case .object(let object) = value else { preconditionFailure("a cell is an object") }
    return unsafeDowncast(object, to: CellObject.self)
  }
}
