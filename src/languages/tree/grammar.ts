import type * as WebTreeSitter from 'web-tree-sitter'
import { grammarFile, treeLanguages, type TreeLanguage } from '../grammar-file.ts'
import type { FlatTree } from './flat-tree.ts'
import { readGrammarLayout, type GrammarLayout } from './grammar-layout.ts'
import { readFlatTree } from './read-flat-tree.ts'
import type { TreeMemory } from './tree-memory.ts'

export type { TreeLanguage } from '../grammar-file.ts'

interface Runtime {
  readonly library: typeof WebTreeSitter
  readonly memory: TreeMemory
}

interface Grammar {
  readonly memory: TreeMemory
  readonly layout: GrammarLayout
  readonly newParser: () => WebTreeSitter.Parser
  /** Parses one text after the other. Replaced after a failure. */
  parser: WebTreeSitter.Parser | undefined
}

/** The address in WebAssembly's memory of what an object of web-tree-sitter wraps. */
const addressOf = (object: object): number => (object as { readonly [0]: number })[0]

const startRuntime = async (): Promise<Runtime> => {
  const library = await import('web-tree-sitter')
  // Emscripten fills the object that holds its options with the module, including the views of its memory.
  const module: Partial<TreeMemory> & { readonly printErr: () => void } = { printErr: () => undefined }
  await library.Parser.init(module)
  return { library, memory: module as TreeMemory }
}

let runtime: Promise<Runtime> | undefined

const load = async (language: TreeLanguage): Promise<Grammar> => {
  const { library, memory } = await (runtime ??= startRuntime())
  const grammar = await library.Language.load(grammarFile(language))
  return {
    memory,
    layout: readGrammarLayout(memory, addressOf(grammar)),
    newParser: () => new library.Parser().setLanguage(grammar),
    parser: undefined,
  }
}

const loading = new Map<TreeLanguage, Promise<void>>()
const loaded = new Map<TreeLanguage, Grammar>()

/** Loads a grammar, so that only a review with files of its language pays for it. A second call costs nothing. */
export const loadGrammar = (language: TreeLanguage): Promise<void> => {
  const before = loading.get(language)
  if (before) return before
  const now = load(language).then((grammar) => void loaded.set(language, grammar))
  loading.set(language, now)
  return now
}

/** Loads all grammars. */
export const loadGrammars = async (): Promise<void> => {
  await Promise.all(treeLanguages.map(loadGrammar))
}

/**
 * The limit of characters in a text. A tree takes about 100 bytes for each, and WebAssembly has 2 GB. When they are used up, the parse fails, and
 * the memory that it allocated is lost.
 */
const mostCharacters = 5_000_000

/**
 * Parses a text, tolerating errors (they become `ERROR` nodes).
 *
 * @throws Error when {@link loadGrammar} was not awaited, when the text is too long, or when the parser fails.
 */
export const parseWithGrammar = (language: TreeLanguage, text: string): FlatTree => {
  const grammar = loaded.get(language)
  if (!grammar) throw new Error(`The grammar of ${language} is not loaded yet: await loadGrammar() before parsing.`)
  if (text.length > mostCharacters) throw new Error(`it has more than ${mostCharacters.toLocaleString('en')} characters`)
  const parser = grammar.parser ?? grammar.newParser()
  grammar.parser = undefined
  const tree = parser.parse(text)
  if (!tree) throw new Error(`The parser of ${language} gave no tree.`)
  try {
    return readFlatTree(grammar.memory, addressOf(tree), grammar.layout)
  } finally {
    // WebAssembly's memory has no garbage collector.
    tree.delete()
    grammar.parser = parser
  }
}
