import Testing
import Terminal
