import Testing
import Gradebook
