import Questions
import Testing
