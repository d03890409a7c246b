import type { Bill } from './bill-of-materials.ts'

/**
 * Adds to the bill of the product the grammars that the build copies into it (`scripts/bundle.ts`). Their packages are development dependencies,
 * of which the product contains the WebAssembly file alone, and whose install script it does not run.
 *
 * @param all the bill with development dependencies
 */
export const withGrammars = (product: Bill, all: Bill): Bill => {
  const grammars = all.components
    .filter(({ name }) => /^tree-sitter-[a-z]+$/.test(name))
    .map(({ properties, components, ...grammar }) => ({
      ...grammar,
      components: (components ?? []).filter(({ name }) => name === `${grammar.name}.wasm`),
    }))
  return { ...product, components: [...product.components, ...grammars] }
}
