import MiniPython

/// All modules that a program can import besides the language's own.
public enum LecternModules {
  public static let all: [ModuleDefinition] =
    NumPyModules.all
    + ScikitLearnModules.all
    + TorchModules.all
    + PyplotModule.all
    + LecternModule.all
    + KerasModules.all
}
