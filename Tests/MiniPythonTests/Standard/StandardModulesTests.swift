import MiniPython
import Testing

@Suite("The standard modules")
struct StandardModulesTests {
  @Test("have names of their own and functions with a summary")
  func catalog() {
    let names = StandardModules.all.map(\.name)
    #expect(Set(names).count == names.count)
    for module in StandardModules.all {
      #expect(!module.summary.isEmpty, "\(module.name)")
      let functions = module.functions().map(\.name)
      #expect(Set(functions).count == functions.count, "\(module.name)")
      for function in module.functions() {
        #expect(!function.summary.isEmpty, "\(module.name).\(function.name)")
      }
    }
  }

  @Test("can each be imported", arguments: StandardModules.all.map(\.name))
  func imports(name: String) throws {
    let interpreter = Interpreter(write: { _ in })
    #expect(try interpreter.importModule(name).name == name)
  }
}
