import { grammarPackage, treeLanguages } from '#languages/grammar-file'
import type { Bill } from './bill-of-materials.ts'

/** The packages that publish grammars, each with the file that the build copies. */
const copied: ReadonlyMap<string, string> = new Map(
  treeLanguages.map((language) => [grammarPackage(language), `tree-sitter-${language}.wasm`]),
)

/**
 * Adds to the bill of the product the grammars that the build copies into it (`scripts/bundle.ts`). Their packages are development dependencies,
 * of which the product contains the WebAssembly file alone, and whose install script it does not run.
 *
 * @param all the bill with development dependencies
 */
export const withGrammars = (product: Bill, all: Bill): Bill => {
  const grammars = all.components
    .filter(({ name }) => copied.has(name))
    .map(({ properties, components, ...grammar }) => ({
      ...grammar,
      components: (components ?? []).filter(({ name }) => name === copied.get(grammar.name)),
    }))
  return { ...product, components: [...product.components, ...grammars] }
}
