import Testing
import PythonModules
