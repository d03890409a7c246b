import type { SgRoot } from '@ast-grep/napi'

/** Languages that are read through tree-sitter grammars. */
export type TreeLanguage = 'python' | 'go' | 'java'

type Parse = (language: TreeLanguage, text: string) => SgRoot

let loaded: Parse | undefined

/** Loads the grammars: a native addon that a review without such files never pays for. Costs nothing the second time. */
export const loadGrammars = async (): Promise<void> => {
  if (loaded) return
  const [{ parse, registerDynamicLanguage }, python, go, java] = await Promise.all([
    import('@ast-grep/napi'),
    import('@ast-grep/lang-python'),
    import('@ast-grep/lang-go'),
    import('@ast-grep/lang-java'),
  ])
  registerDynamicLanguage({ python: python.default, go: go.default, java: java.default })
  loaded = parse
}

/** Parses a text, tolerating errors (they become `ERROR` nodes). Throws when {@link loadGrammars} was not awaited. */
export const parseWithGrammar: Parse = (language, text) => {
  if (!loaded) throw new Error('The grammars are not loaded yet: await loadGrammars() before a text is read.')
  return loaded(language, text)
}
