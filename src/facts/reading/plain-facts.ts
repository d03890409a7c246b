import type { Fact, FileFacts } from '#model/fact'
import { saysGenerated } from './generated-marker.ts'

/** File facts of a text without imports, exports or functions. */
export const plainFacts = (text: string, facts: readonly Fact[] = []): FileFacts => ({
  facts,
  imports: [],
  exports: [],
  functions: [],
  calls: [],
  traits: { directives: [], generated: saysGenerated(text), shebang: text.startsWith('#!'), jsx: false, browserGlobals: false, env: [] },
})
