import type { FlatTree } from './flat-tree.ts'
import type { GrammarLayout } from './grammar-layout.ts'
import type { TreeMemory } from './tree-memory.ts'

// Offsets in tree-sitter's `SubtreeHeapData` (lib/src/subtree.h of 0.27) with pointers of 4 bytes, in 4-byte words. The children of a subtree
// precede its data. Each takes 8 bytes and is a small leaf or a pointer. This layout is private to tree-sitter, so its version is pinned, and
// test/languages/tree/flat-tree.property.test.ts compares the result with tree-sitter's own nodes.
const paddingWord = 1
const sizeWord = 4
const childCountWord = 9
const symbolWord = 10
const flagsWord = 11
const descendantCountWord = 14
const productionWord = 16

/** Flags of a leaf inside its parent, and of a subtree with its own memory. */
const leaf = { isInline: 1, visible: 2, extra: 8 }
const heap = { visible: 1, extra: 4 }

const errorSymbol = 0xff_ff

/** The path from the root to the subtree whose children are being read, by depth. These arrays grow with the deepest tree, and are reused. */
let capacity = 256
let pointers = new Uint32Array(capacity)
let children = new Uint32Array(capacity)
let structurals = new Uint32Array(capacity)
/** Number of the visible node that the children of a subtree belong to. */
let owners = new Uint32Array(capacity)
/** The field that a hidden subtree hands down to its children; 0 for a visible one. */
let handedDown = new Uint16Array(capacity)
/** The level of that visible node. */
let levels = new Uint32Array(capacity)

const grow = (): void => {
  const larger = <T extends Uint32Array | Uint16Array>(old: T, made: T): T => {
    made.set(old)
    return made
  }
  capacity *= 2
  pointers = larger(pointers, new Uint32Array(capacity))
  children = larger(children, new Uint32Array(capacity))
  structurals = larger(structurals, new Uint32Array(capacity))
  owners = larger(owners, new Uint32Array(capacity))
  handedDown = larger(handedDown, new Uint16Array(capacity))
  levels = larger(levels, new Uint32Array(capacity))
}

/**
 * Reads a finished tree out of WebAssembly's memory in one pass. Hidden nodes are left out, and their children belong to the next visible node, as in
 * tree-sitter's own interface.
 *
 * @param tree Address of the `TSTree`.
 * @throws Error when the number of nodes differs from the one that tree-sitter recorded
 */
export const readFlatTree = (memory: TreeMemory, tree: number, layout: GrammarLayout): FlatTree => {
  const words = memory.HEAPU32
  const { kindOfSymbol, errorKind, width, fields: fieldTable, aliases: aliasTable } = layout
  const root = (words[tree >> 2] as number) >> 2
  const rootChildren = words[root + childCountWord] as number
  const size = 1 + (rootChildren > 0 ? (words[root + descendantCountWord] as number) : 0)
  // Each node takes 20 bytes, in one piece of memory.
  const buffer = new ArrayBuffer(size * 20)
  const starts = new Uint32Array(buffer, 0, size)
  const ends = new Uint32Array(buffer, size * 4, size)
  const parents = new Uint32Array(buffer, size * 8, size)
  const nextSiblings = new Uint32Array(buffer, size * 12, size)
  const kinds = new Uint16Array(buffer, size * 16, size)
  const fields = new Uint16Array(buffer, size * 18, size)
  const kindOf = (symbol: number): number => (symbol === errorSymbol ? errorKind : (kindOfSymbol[symbol] as number))
  /** The last child of each node so far, until its next sibling comes. */
  const lastChild = new Uint32Array(size)

  // Bytes of the text, two for each code unit.
  let position = words[root + paddingWord] as number
  starts[0] = position >> 1
  ends[0] = (position + (words[root + sizeWord] as number)) >> 1
  kinds[0] = kindOf((words[root + symbolWord] as number) & 0xff_ff)
  let next = 1
  let depth = 0
  let deepest = 0
  pointers[0] = root
  children[0] = 0
  structurals[0] = 0
  owners[0] = 0
  handedDown[0] = 0
  levels[0] = 0
  while (depth >= 0) {
    const parent = pointers[depth] as number
    const child = children[depth] as number
    const count = words[parent + childCountWord] as number
    if (child === count) {
      depth -= 1
      continue
    }
    children[depth] = child + 1
    const slot = parent - (count - child) * 2
    const first = words[slot] as number
    let symbol: number
    let isVisible: boolean
    let isExtra: boolean
    let padding: number
    let length: number
    let pointer = 0
    if (first & leaf.isInline) {
      symbol = (first >> 8) & 0xff
      isVisible = (first & leaf.visible) !== 0
      isExtra = (first & leaf.extra) !== 0
      const sizes = words[slot + 1] as number
      padding = (sizes >> 16) & 0xff
      length = sizes >>> 24
    } else {
      pointer = first >> 2
      symbol = (words[pointer + symbolWord] as number) & 0xff_ff
      const flags = words[pointer + flagsWord] as number
      isVisible = (flags & heap.visible) !== 0
      isExtra = (flags & heap.extra) !== 0
      padding = words[pointer + paddingWord] as number
      length = words[pointer + sizeWord] as number
    }
    // The padding before a first child belongs to its parent.
    if (child > 0) position += padding

    let field = 0
    let alias = 0
    if (!isExtra) {
      const structural = structurals[depth] as number
      structurals[depth] = structural + 1
      const production = (words[parent + productionWord] as number) >>> 16
      if (production > 0) {
        alias = aliasTable[production * width + structural] as number
        field = fieldTable[production * width + structural] as number
      }
      if (field === 0) field = handedDown[depth] as number
    }

    const owner = owners[depth] as number
    let node = owner
    if (isVisible || alias > 0) {
      node = next
      next += 1
      kinds[node] = alias > 0 ? alias - 1 : kindOf(symbol)
      starts[node] = position >> 1
      ends[node] = (position + length) >> 1
      parents[node] = owner
      fields[node] = field
      const before = lastChild[owner] as number
      if (before > 0) nextSiblings[before] = node
      lastChild[owner] = node
      field = 0
    }
    if (pointer > 0 && (words[pointer + childCountWord] as number) > 0) {
      depth += 1
      if (depth === capacity) grow()
      pointers[depth] = pointer
      children[depth] = 0
      structurals[depth] = 0
      owners[depth] = node
      handedDown[depth] = field
      const level = (levels[depth - 1] as number) + (node === owner ? 0 : 1)
      levels[depth] = level
      if (level > deepest) deepest = level
    } else position += length
  }
  if (next !== size) throw new Error(`The tree holds ${next} nodes instead of ${size}: the memory layout of tree-sitter has changed.`)
  return { names: layout.names, size, kinds, starts, ends, parents, nextSiblings, fields, levels: deepest }
}
