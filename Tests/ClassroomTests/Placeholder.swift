import Testing
import Classroom
