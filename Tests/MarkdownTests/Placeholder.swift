import Testing
import Markdown
