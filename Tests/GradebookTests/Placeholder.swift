import Gradebook
import Testing
