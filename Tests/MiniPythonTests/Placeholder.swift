import Testing
import MiniPython
