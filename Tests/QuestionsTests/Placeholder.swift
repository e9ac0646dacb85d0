import Testing
import Questions
