/** Languages that are parsed with tree-sitter grammars. */
export const treeLanguages = ['python', 'go', 'java', 'terraform'] as const

export type TreeLanguage = (typeof treeLanguages)[number]

/** The package that publishes a grammar. */
export const grammarPackage = (language: TreeLanguage): string =>
  language === 'terraform' ? '@tree-sitter-grammars/tree-sitter-hcl' : `tree-sitter-${language}`

/**
 * The location of a grammar that is compiled to WebAssembly. From source it is in the package that publishes it. `scripts/bundle.ts` copies it
 * next to the built code, so that an installation does not need that package, which also contains addons and an install script.
 */
export const grammarFile = (language: TreeLanguage): URL => {
  // eslint-disable-next-line no-restricted-syntax -- the grammar is part of the code, at a fixed place relative to it
  const here = import.meta.url
  // Relative to `languages`, and to the bundle's `chunks` at the same depth.
  const folder = here.endsWith('.ts') ? `../../node_modules/${grammarPackage(language)}` : '../grammars'
  return new URL(`${folder}/tree-sitter-${language}.wasm`, here)
}
