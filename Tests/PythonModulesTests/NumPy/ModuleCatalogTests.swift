import MiniPython
import PythonModules
import Testing

@Suite("The catalogs of NumPy, scikit-learn, pyplot and lectern")
struct ModuleCatalogTests {
  private let modules =
    NumPyModules.all + ScikitLearnModules.all + PyplotModule.all + LecternModule.all

  @Test("name each function and class of a module once")
  func uniqueNames() {
    for module in modules {
      let names = module.functions().map(\.name) + module.classes().map(\.name)
      #expect(Set(names).count == names.count, "\(module.name)")
    }
  }

  @Test("say of each function and class what it is for")
  func summaries() {
    for module in modules {
      for function in module.functions() {
        #expect(!function.summary.isEmpty, "\(module.name).\(function.name)")
      }
      for definition in module.classes() {
        #expect(!definition.summary.isEmpty, "\(module.name).\(definition.name)")
      }
    }
  }
}
