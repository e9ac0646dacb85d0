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
    var instructions = frame.pointee.function.code.instructions
    var constants = frame.pointee.function.code.constants
    var globals = frame.pointee.function.code.globals
    var sites = frame.pointee.function.code.sites
    var budget = Machine.stepsBetweenChecks
    var waiting = pending

    while true {
      do throws(PythonError) {
        if let error = waiting {
          waiting = nil
          next += 1
          throw error
        }
        while true {
          let instruction = next.pointee
          next += 1
          switch instruction.operation {

          // MARK: Values

          case .move: registers[Int(instruction.a)] = registers[Int(instruction.b)]
          case .loadConstant: registers[Int(instruction.a)] = constants[Int(instruction.b)]
          case .loadGlobal:
            let value = globals[Int(instruction.b)].pointee
            if case .object(let object) = value, object.isUnbound {
              throw unknownName(frame, Int(instruction.b), interpreter)
            }
            registers[Int(instruction.a)] = value
          case .storeGlobal:
            globals[Int(instruction.a)].pointee = registers[Int(instruction.b)]
          case .deleteGlobal: try deleteGlobal(frame, Int(instruction.a), interpreter)
          case .checkBound:
            if case .object(let object) = registers[Int(instruction.a)], object.isUnbound {
              throw unboundLocal(constants[Int(instruction.b)])
            }
          case .unbind: registers[Int(instruction.a)] = .object(unbound)
          case .makeCell:
            registers[Int(instruction.a)] = .object(CellObject(registers[Int(instruction.a)]))
          case .makeEmptyCell: registers[Int(instruction.a)] = .object(CellObject(.object(unbound)))
          case .loadCell:
            let value = cell(registers[Int(instruction.b)]).content
            if case .object(let object) = value, object.isUnbound {
              throw unboundCell(frame, instruction.b, constants[Int(instruction.c)])
            }
            registers[Int(instruction.a)] = value
          case .storeCell:
            cell(registers[Int(instruction.a)]).content = registers[Int(instruction.b)]
          case .deleteCell:
            let holder = cell(registers[Int(instruction.a)])
            if case .object(let object) = holder.content, object.isUnbound {
              throw unboundCell(frame, instruction.a, constants[Int(instruction.c)])
            }
            holder.content = .object(unbound)
          case .loadName, .storeName, .deleteName, .annotate:
            try className(instruction, frame, interpreter)

          // MARK: Operators

          case .add:
            if case .int(let left) = registers[Int(instruction.b)],
              case .int(let right) = registers[Int(instruction.c)]
            {
              let (sum, overflow) = left.addingReportingOverflow(right)
              if !overflow {
                registers[Int(instruction.a)] = .int(sum)
                continue
              }
            } else if case .float(let left) = registers[Int(instruction.b)],
              case .float(let right) = registers[Int(instruction.c)]
            {
              registers[Int(instruction.a)] = .float(left + right)
              continue
            }
            try binary(.add, instruction, registers, interpreter)
          case .subtract:
            if case .int(let left) = registers[Int(instruction.b)],
              case .int(let right) = registers[Int(instruction.c)]
            {
              let (difference, overflow) = left.subtractingReportingOverflow(right)
              if !overflow {
                registers[Int(instruction.a)] = .int(difference)
                continue
              }
            } else if case .float(let left) = registers[Int(instruction.b)],
              case .float(let right) = registers[Int(instruction.c)]
            {
              registers[Int(instruction.a)] = .float(left - right)
              continue
            }
            try binary(.subtract, instruction, registers, interpreter)
          case .multiply:
            if case .int(let left) = registers[Int(instruction.b)],
              case .int(let right) = registers[Int(instruction.c)]
            {
              let (product, overflow) = left.multipliedReportingOverflow(by: right)
              if !overflow {
                registers[Int(instruction.a)] = .int(product)
                continue
              }
            } else if case .float(let left) = registers[Int(instruction.b)],
              case .float(let right) = registers[Int(instruction.c)]
            {
              registers[Int(instruction.a)] = .float(left * right)
              continue
            }
            try binary(.multiply, instruction, registers, interpreter)
          case .divide:
            if case .float(let left) = registers[Int(instruction.b)],
              case .float(let right) = registers[Int(instruction.c)], right != 0
            {
              registers[Int(instruction.a)] = .float(left / right)
              continue
            }
            try binary(.divide, instruction, registers, interpreter)
          case .floorDivide:
            if case .int(let left) = registers[Int(instruction.b)],
              case .int(let right) = registers[Int(instruction.c)], right > 0
            {
              let quotient = left / right
              registers[Int(instruction.a)] = .int(
                left < 0 && quotient &* right != left ? quotient - 1 : quotient)
              continue
            }
            try binary(.floorDivide, instruction, registers, interpreter)
          case .modulo:
            if case .int(let left) = registers[Int(instruction.b)],
              case .int(let right) = registers[Int(instruction.c)], right > 0
            {
              let remainder = left % right
              registers[Int(instruction.a)] = .int(remainder < 0 ? remainder + right : remainder)
              continue
            }
            try binary(.modulo, instruction, registers, interpreter)
          case .addInteger:
            if case .int(let left) = registers[Int(instruction.b)] {
              let (sum, overflow) = left.addingReportingOverflow(Int(instruction.c))
              if !overflow {
                registers[Int(instruction.a)] = .int(sum)
                continue
              }
            } else if case .float(let left) = registers[Int(instruction.b)] {
              registers[Int(instruction.a)] = .float(left + Double(instruction.c))
              continue
            }
            try addInteger(instruction, registers, interpreter)
          case .binary:
            try binary(
              BinaryOperator(rawValue: instruction.flag) ?? .add, instruction, registers,
              interpreter)
          case .inPlace:
            if instruction.flag == BinaryOperator.add.rawValue {
              if case .int(let left) = registers[Int(instruction.b)],
                case .int(let right) = registers[Int(instruction.c)]
              {
                let (sum, overflow) = left.addingReportingOverflow(right)
                if !overflow {
                  registers[Int(instruction.a)] = .int(sum)
                  continue
                }
              } else if case .float(let left) = registers[Int(instruction.b)],
                case .float(let right) = registers[Int(instruction.c)]
              {
                registers[Int(instruction.a)] = .float(left + right)
                continue
              }
            }
            try inPlace(instruction, registers, interpreter)
          case .compare:
            if case .int(let left) = registers[Int(instruction.b)],
              case .int(let right) = registers[Int(instruction.c)]
            {
              registers[Int(instruction.a)] = .bool(
                Machine.holds(instruction.flag, left, right))
              continue
            }
            try compare(instruction, registers, interpreter)
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

          case .jump: next = instructions + Int(instruction.c)
          case .loop:
            next = instructions + Int(instruction.c)
            budget &-= 1
            if budget == 0 {
              budget = Machine.stepsBetweenChecks
              try count(Machine.stepsBetweenChecks, interpreter)
            }
          case .jumpIfFalse:
            if case .bool(let flag) = registers[Int(instruction.a)] {
              if !flag { next = instructions + Int(instruction.c) }
            } else if try !interpreter.isTrue(registers[Int(instruction.a)]) {
              next = instructions + Int(instruction.c)
            }
          case .jumpIfTrue:
            if case .bool(let flag) = registers[Int(instruction.a)] {
              if flag { next = instructions + Int(instruction.c) }
            } else if try interpreter.isTrue(registers[Int(instruction.a)]) {
              next = instructions + Int(instruction.c)
            }
          case .jumpUnless:
            if case .int(let left) = registers[Int(instruction.a)],
              case .int(let right) = registers[Int(instruction.b)]
            {
              if !Machine.holds(instruction.flag, left, right) {
                next = instructions + Int(instruction.c)
              }
            } else if try !isTrueComparison(
              instruction, registers[Int(instruction.b)], registers, interpreter)
            {
              next = instructions + Int(instruction.c)
            }
          case .jumpUnlessInteger:
            if case .int(let left) = registers[Int(instruction.a)] {
              if !Machine.holds(instruction.flag, left, Int(instruction.b)) {
                next = instructions + Int(instruction.c)
              }
            } else if try !isTrueComparison(
              instruction, .int(Int(instruction.b)), registers, interpreter)
            {
              next = instructions + Int(instruction.c)
            }
          case .getIterator: try getIterator(instruction, registers, interpreter)
          case .advanceIterator:
            let position = registers + Int(instruction.a)
            switch position[0] {
            case .int(let step):
              // A range: the step, what comes next, and how many are left.
              guard case .int(let current) = position[1], case .int(let left) = position[2],
                left > 0
              else {
                next = instructions + Int(instruction.c)
                continue
              }
              registers[Int(instruction.b)] = .int(current)
              position[1] = .int(current &+ step)
              position[2] = .int(left - 1)
            case .list(let list):
              guard case .int(let index) = position[1], index < list.elements.count else {
                position[0] = .none
                next = instructions + Int(instruction.c)
                continue
              }
              registers[Int(instruction.b)] = list.elements[index]
              position[1] = .int(index + 1)
            case .tuple(let tuple):
              guard case .int(let index) = position[1], index < tuple.elements.count else {
                position[0] = .none
                next = instructions + Int(instruction.c)
                continue
              }
              registers[Int(instruction.b)] = tuple.elements[index]
              position[1] = .int(index + 1)
            case .object(let object):
              let iterator = unsafeDowncast(object, to: ValueIterator.self)
              if let value = try iterator.next(interpreter) {
                registers[Int(instruction.b)] = value
              } else {
                position[0] = .none
                next = instructions + Int(instruction.c)
              }
            default: next = instructions + Int(instruction.c)
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
            if case .int(let index) = registers[Int(instruction.c)] {
              if case .list(let list) = registers[Int(instruction.b)], list.classObject == nil {
                let count = list.elements.count
                let position = index < 0 ? index &+ count : index
                if position >= 0, position < count {
                  registers[Int(instruction.a)] = list.elements[position]
                  continue
                }
              } else if case .tuple(let tuple) = registers[Int(instruction.b)],
                tuple.classObject == nil
              {
                let count = tuple.elements.count
                let position = index < 0 ? index &+ count : index
                if position >= 0, position < count {
                  registers[Int(instruction.a)] = tuple.elements[position]
                  continue
                }
              }
            }
            try item(instruction, registers, interpreter)
          case .setItem:
            if case .list(let list) = registers[Int(instruction.a)], list.classObject == nil,
              case .int(let index) = registers[Int(instruction.b)]
            {
              let count = list.elements.count
              let position = index < 0 ? index &+ count : index
              if position >= 0, position < count {
                list.elements[position] = registers[Int(instruction.c)]
                continue
              }
            }
            try interpreter.setItem(
              registers[Int(instruction.b)], of: registers[Int(instruction.a)],
              to: registers[Int(instruction.c)])
          case .buildSet, .buildDict, .buildSlice, .buildText, .insert, .setPair, .extend,
            .extendSet, .update, .tupleFromList, .deleteItem, .unpackStar, .format:
            try container(instruction, registers, interpreter)
          case .unpack: try unpack(instruction, registers, interpreter)

          // MARK: Attributes

          case .attribute:
            if case .object(let object) = registers[Int(instruction.b)],
              ObjectIdentifier(type(of: object)) == ObjectIdentifier(InstanceObject.self)
            {
              let instance = unsafeDowncast(object, to: InstanceObject.self)
              let site = sites + Int(instruction.c)
              if site.pointee.found == .own, let classObject = instance.classObject,
                site.pointee.classObject === classObject,
                site.pointee.version == classObject.version
              {
                let position = site.pointee.position
                if position < instance.attributes.count,
                  instance.attributes.names[position] == site.pointee.name
                {
                  registers[Int(instruction.a)] = instance.attributes[position: position]
                  continue
                }
              }
            }
            try attribute(instruction, registers, sites + Int(instruction.c), interpreter)
          case .setAttribute:
            if case .object(let object) = registers[Int(instruction.a)],
              ObjectIdentifier(type(of: object)) == ObjectIdentifier(InstanceObject.self)
            {
              let instance = unsafeDowncast(object, to: InstanceObject.self)
              let site = sites + Int(instruction.c)
              if site.pointee.found == .own, let classObject = instance.classObject,
                site.pointee.classObject === classObject,
                site.pointee.version == classObject.version
              {
                let position = site.pointee.position
                if position < instance.attributes.count,
                  instance.attributes.names[position] == site.pointee.name
                {
                  instance.attributes[position: position] = registers[Int(instruction.b)]
                  continue
                }
              }
            }
            try setAttribute(instruction, registers, sites + Int(instruction.c), interpreter)
          case .deleteAttribute:
            try interpreter.deleteAttribute(
              sites[Int(instruction.c)].name, of: registers[Int(instruction.a)])
          case .method:
            if case .object(let object) = registers[Int(instruction.b)],
              ObjectIdentifier(type(of: object)) == ObjectIdentifier(InstanceObject.self)
            {
              let instance = unsafeDowncast(object, to: InstanceObject.self)
              let site = sites + Int(instruction.c)
              if site.pointee.found == .method, let classObject = instance.classObject,
                site.pointee.classObject === classObject,
                site.pointee.version == classObject.version,
                instance.attributes.position(of: site.pointee.name) == nil,
                let function = site.pointee.function
              {
                let receiver = registers[Int(instruction.b)]
                registers[Int(instruction.a)] = .object(function)
                registers[Int(instruction.a) + 1] = receiver
                continue
              }
            }
            try method(instruction, registers, sites + Int(instruction.c), interpreter)

          // MARK: Calls

          case .call, .callMethod:
            var base = registers + Int(instruction.b)
            var count = Int(instruction.c)
            if instruction.operation == .callMethod {
              if case .object(let marker) = base[1], marker.isUnbound {
                // No method: what was found is called with the arguments alone.
                base[1] = base[0]
                base += 1
              } else {
                count += 1
              }
            }
            guard case .object(let object) = base[0],
              ObjectIdentifier(type(of: object)) == ObjectIdentifier(FunctionObject.self)
            else {
              frame.pointee.next = next
              if try startInstance(base, count, instruction.a, frame, interpreter) {
                frame = state.pointee.frame
                registers = frame.pointee.registers
                let code = frame.pointee.function.code
                instructions = code.instructions
                next = instructions
                constants = code.constants
                globals = code.globals
                sites = code.sites
                continue
              }
              let result = try callNative(base, count, interpreter)
              registers[Int(instruction.a)] = result
              continue
            }
            let function = unsafeDowncast(object, to: FunctionObject.self)
            let code = function.code
            frame.pointee.next = next
            guard code.isSimple, count == code.signature.positionalCount,
              frame.pointee.kind != .generator
            else {
              if code.isGenerator {
                let result = try callGenerator(function, base, count, interpreter)
                registers[Int(instruction.a)] = result
                continue
              }
              try startFunction(function, base, count, instruction.a, frame, interpreter)
              frame = state.pointee.frame
              registers = frame.pointee.registers
              instructions = code.instructions
              next = instructions
              constants = code.constants
              globals = code.globals
              sites = code.sites
              continue
            }
            frame = try push(function, base: base + 1, kind: .call, result: instruction.a)
            registers = base + 1
            if !code.freeRegisters.isEmpty { prepare(registers, function) }
            instructions = code.instructions
            next = instructions
            constants = code.constants
            globals = code.globals
            sites = code.sites
            budget &-= 1
            if budget == 0 {
              budget = Machine.stepsBetweenChecks
              try self.count(Machine.stepsBetweenChecks, interpreter)
            }
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
              instructions = function.code.instructions
              next = instructions
              constants = function.code.constants
              globals = function.code.globals
              sites = function.code.sites
              continue
            }
            let result = try interpreter.call(callee, arguments)
            registers[Int(instruction.a)] = result
          case .makeFunction:
            let template = frame.pointee.function.code.functions[Int(instruction.b)]
            registers[Int(instruction.a)] = .object(
              makeFunction(template, registers, Int(instruction.c)))
          case .makeClass:
            let template = frame.pointee.function.code.classes[Int(instruction.b)]
            frame.pointee.next = next
            let result = try makeClass(template, registers, Int(instruction.c), interpreter)
            registers[Int(instruction.a)] = result
          case .superObject:
            try superObject(instruction, registers)

          case .returns:
            let result = (registers + Int(instruction.a)).move()
            (registers + Int(instruction.a)).initialize(to: .none)
            let kind = frame.pointee.kind
            let target = Int(frame.pointee.result)
            switch kind {
            case .call:
              pop()
              frame -= 1
              registers = frame.pointee.registers
              registers[target] = result
            case .initializer:
              let instance = frame.pointee.instance
              if !result.isNone {
                throw PythonError(
                  .typeError,
                  "__init__() should return None, not '\(interpreter.type(of: result).name)'")
              }
              pop()
              frame -= 1
              registers = frame.pointee.registers
              if let instance { registers[target] = .object(instance) }
            case .entry:
              pop()
              return result
            case .generator:
              if let generator = frame.pointee.generator {
                generator.state = .finished
                generator.result = result
                for index in 0..<generator.function.code.registerCount {
                  generator.registers[index] = .none
                }
              }
              popGenerator()
              return result
            }
            next = frame.pointee.next
            let code = frame.pointee.function.code
            instructions = code.instructions
            constants = code.constants
            globals = code.globals
            sites = code.sites
          case .yield:
            let result = registers[Int(instruction.a)]
            if let generator = frame.pointee.generator {
              generator.next = next
              generator.inbox = instruction.b
              generator.state = .suspended
            }
            popGenerator()
            return result
          case .yieldFrom:
            frame.pointee.next = next
            if let value = try yieldFrom(instruction, registers, interpreter) {
              if let generator = frame.pointee.generator {
                generator.next = next
                generator.inbox = instruction.a
                generator.state = .suspended
              }
              popGenerator()
              return value
            }
            next = instructions + Int(instruction.c)

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
            try matchPattern(instruction, registers, sites, interpreter)
          }
        }
      } catch {
        // The frame that runs may be deeper than the one this loop knows of.
        frame = state.pointee.frame
        frame.pointee.next = next
        frame = try unwind(error, from: frame, downTo: entry, interpreter)
        registers = frame.pointee.registers
        next = frame.pointee.next
        let code = frame.pointee.function.code
        instructions = code.instructions
        constants = code.constants
        globals = code.globals
        sites = code.sites
      }
    }
  }

  @inline(__always)
  private func cell(_ value: Value) -> CellObject {
    guard case .object(let object) = value else { preconditionFailure("a cell is an object") }
    return unsafeDowncast(object, to: CellObject.self)
  }

  @inline(__always)
  static func holds(_ comparison: UInt8, _ left: Int, _ right: Int) -> Bool {
    switch comparison {
    case 0: left == right
    case 1: left != right
    case 2: left < right
    case 3: left <= right
    case 4: left > right
    default: left >= right
    }
  }
}
