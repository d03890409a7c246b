/**
 * The location of a grammar that is compiled to WebAssembly. From source it is in the package that publishes it. `scripts/bundle.ts` copies it
 * next to the built code, so that an installation does not need that package, which also contains addons and an install script.
 */
export const grammarFile = (language: 'python' | 'go' | 'java'): URL => {
  // eslint-disable-next-line no-restricted-syntax -- the grammar is part of the code, at a fixed place relative to it
  const here = import.meta.url
  // Relative to `languages`, and to the bundle's `chunks` at the same depth.
  const folder = here.endsWith('.ts') ? `../../node_modules/tree-sitter-${language}` : '../grammars'
  return new URL(`${folder}/tree-sitter-${language}.wasm`, here)
}
