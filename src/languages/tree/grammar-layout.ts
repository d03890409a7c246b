import type { GrammarNames } from './flat-tree.ts'
import type { TreeMemory } from './tree-memory.ts'

/** The tables of a grammar that are needed to read its trees. */
export interface GrammarLayout {
  readonly names: GrammarNames
  /** Number of the kind, by symbol. */
  readonly kindOfSymbol: Uint16Array
  /** Number of the kind of `ERROR` nodes, whose symbol is in no table of the grammar. */
  readonly errorKind: number
  /** Length of the row of a production in `fields` and `aliases`. */
  readonly width: number
  /** Number of the field of each child of each production; 0 for none. */
  readonly fields: Uint16Array
  /** Kind under which each child of each production appears, plus one; 0 for a child without an alias. */
  readonly aliases: Uint16Array
}

/** Offsets in `TSLanguage` (lib/src/parser.h of tree-sitter 0.27, ABI 13 to 15) where a pointer has 4 bytes. */
const offset = {
  symbolCount: 4,
  aliasCount: 8,
  productionCount: 28,
  fieldCount: 32,
  aliasWidth: 36,
  symbolNames: 56,
  fieldNames: 60,
  fieldSlices: 64,
  fieldEntries: 68,
  symbolMetadata: 72,
  aliasSequences: 84,
}

const utf8 = new TextDecoder()

/** Reads the tables of a grammar out of WebAssembly's memory. `language` is the address of its `TSLanguage`. */
export const readGrammarLayout = (memory: TreeMemory, language: number): GrammarLayout => {
  const { HEAPU8: bytes, HEAPU32: words } = memory
  const view = new DataView(bytes.buffer)
  const word = (address: number): number => words[address >> 2] as number
  const half = (address: number): number => view.getUint16(address, true)
  const textAt = (address: number): string => utf8.decode(bytes.subarray(address, bytes.indexOf(0, address)))

  const kinds: string[] = []
  const named: number[] = []
  const numbers = new Map<string, number>()
  const kindOf = (name: string, isNamed: number): number => {
    const key = `${isNamed} ${name}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, kinds.length)
    named.push(isNamed)
    return kinds.push(name) - 1
  }
  // Symbols that only aliases use follow the symbols of the grammar.
  const symbolCount = word(language + offset.symbolCount) + word(language + offset.aliasCount)
  const kindOfSymbol = new Uint16Array(symbolCount)
  for (let symbol = 0; symbol < symbolCount; symbol += 1) {
    // Three truth values for each symbol: visible, named, supertype.
    const isNamed = bytes[word(language + offset.symbolMetadata) + symbol * 3 + 1] ?? 0
    kindOfSymbol[symbol] = kindOf(textAt(word(word(language + offset.symbolNames) + symbol * 4)), isNamed)
  }
  const errorKind = kindOf('ERROR', 1)

  const fieldCount = word(language + offset.fieldCount)
  const names = Array.from({ length: fieldCount }, (_, index) => textAt(word(word(language + offset.fieldNames) + (index + 1) * 4)))

  const productionCount = word(language + offset.productionCount)
  const aliasWidth = half(language + offset.aliasWidth)
  const entries: { readonly production: number; readonly child: number; readonly field: number }[] = []
  for (let production = 0; production < productionCount; production += 1) {
    const slice = word(language + offset.fieldSlices) + production * 4
    for (let index = half(slice); index < half(slice) + half(slice + 2); index += 1) {
      const entry = word(language + offset.fieldEntries) + index * 4
      // Field, child, and whether the field is inherited from a hidden child, whose own production has it.
      if (bytes[entry + 3] === 0) entries.push({ production, child: bytes[entry + 2] ?? 0, field: half(entry) })
    }
  }
  const width = Math.max(aliasWidth, ...entries.map(({ child }) => child + 1))
  const fields = new Uint16Array(productionCount * width)
  // If a child has two fields, the first one counts, as in tree-sitter's cursor.
  for (const { production, child, field } of entries) fields[production * width + child] ||= field
  const aliases = new Uint16Array(productionCount * width)
  // Production 0 is that of all nodes without fields and aliases.
  for (let production = 1; production < productionCount; production += 1)
    for (let child = 0; child < aliasWidth; child += 1) {
      const symbol = half(word(language + offset.aliasSequences) + (production * aliasWidth + child) * 2)
      if (symbol !== 0) aliases[production * width + child] = (kindOfSymbol[symbol] ?? errorKind) + 1
    }
  return {
    names: { kinds, isNamed: Uint8Array.from(named), fields: new Map(names.map((name, index) => [name, index + 1])) },
    kindOfSymbol,
    errorKind,
    width,
    fields,
    aliases,
  }
}
