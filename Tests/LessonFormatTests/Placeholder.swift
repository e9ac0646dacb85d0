import Testing
import LessonFormat
