import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Language, Parser, type Node, type Tree as NativeTree } from 'web-tree-sitter'
import { grammarFile } from '#languages/grammar-file'
import type { FlatTree } from '#languages/tree/flat-tree'
import { loadGrammars, parseWithGrammar, type TreeLanguage } from '#languages/tree/grammar'
import { Tree } from '#languages/tree/tree'

const root = join(import.meta.dirname, '../../..')
const extension = { python: 'py', go: 'go', java: 'java', terraform: 'tf' } as const
const grammars = Object.keys(extension) as TreeLanguage[]
const parsers = new Map<TreeLanguage, Parser>()

/** Examples of rules: every tenth, but all of Terraform, of which there are few. */
const examples = (language: TreeLanguage): string[] =>
  globSync(`test/rules/*/*/${language}/*/**/*.${extension[language]}`, { cwd: root })
    .toSorted()
    .filter((_, index) => language === 'terraform' || index % 10 === 0)
    .map((path) => readFileSync(join(root, path), 'utf8'))

beforeAll(async () => {
  await loadGrammars()
  for (const language of grammars) parsers.set(language, new Parser().setLanguage(await Language.load(grammarFile(language))))
})

const withNative = <T>(language: TreeLanguage, text: string, read: (tree: NativeTree) => T): T => {
  const tree = parsers.get(language)?.parse(text)
  if (!tree) throw new Error('no tree')
  try {
    return read(tree)
  } finally {
    tree.delete()
  }
}

/** Node's types do not declare it. */
const { WebAssembly: webAssembly } = globalThis as unknown as {
  readonly WebAssembly: { readonly Memory: { readonly prototype: { grow(pages: number): number } } }
}

/** web-tree-sitter calls kinds without a name `ERROR`, such as Go's token of a NUL; in the grammar, and for us, they have none. */
const kindOf = (type: string, isNamed: boolean): string => (type === 'ERROR' && !isNamed ? '' : type)

type Row = readonly [kind: string, isNamed: boolean, start: number, end: number, parent: number, next: number, field: string]

/** All nodes as tree-sitter's own cursor gives them, in its order. */
const rowsOfCursor = (tree: NativeTree): Row[] => {
  const rows: [string, boolean, number, number, number, number, string][] = []
  const open: number[] = []
  const cursor = tree.walk()
  const add = (): number =>
    rows.push([
      kindOf(cursor.nodeType, cursor.nodeIsNamed),
      cursor.nodeIsNamed,
      cursor.startIndex,
      cursor.endIndex,
      open.at(-1) ?? 0,
      0,
      cursor.currentFieldName ?? '',
    ]) - 1
  let at = add()
  for (;;) {
    if (cursor.gotoFirstChild()) {
      open.push(at)
      at = add()
      continue
    }
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) {
        cursor.delete()
        return rows
      }
      at = open.pop() ?? 0
    }
    const next = add()
    const before = rows[at]
    if (before) before[5] = next
    at = next
  }
}

const rowsOf = ({ names, size, kinds, starts, ends, parents, nextSiblings, fields }: FlatTree): Row[] => {
  const fieldNames = new Map([...names.fields].map(([name, number]) => [number, name]))
  return Array.from({ length: size }, (_, node) => [
    names.kinds[kinds[node] ?? 0] ?? '',
    names.isNamed[kinds[node] ?? 0] === 1,
    starts[node] ?? 0,
    ends[node] ?? 0,
    parents[node] ?? 0,
    nextSiblings[node] ?? 0,
    fieldNames.get(fields[node] ?? 0) ?? '',
  ])
}

/** Parts that parsers trip over, among ordinary ones. */
const part = fc.oneof(
  fc.constantFrom(
    '(',
    ')',
    '{',
    '}',
    '[',
    '"',
    "'",
    '`',
    '"""',
    ':',
    ';',
    '\n',
    '\r\n',
    '\t',
    '    ',
    '#',
    '//',
    '/*',
    '*/',
    '\\',
    '\0',
    '\u{feff}',
  ),
  fc.constantFrom('😀', '𝕏', '\ud83d', '\udc00', '\ufffd', 'é', '\u2028', ' ', '\f'),
  fc.constantFrom('def f(', 'func ', 'class A {', 'import ', 'return', 'async ', 'lambda', 'f"{', '->', ':=', '<-', '@', 'x', '1', '...'),
)

/** A text with pieces taken out and put in, or cut off. */
const mutated = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(30),
          fc.array(part, { maxLength: 4 }).map((parts) => parts.join('')),
        ),
        { maxLength: 4 },
      ),
      fc.boolean(),
    )
    .map(([text, edits, isCut]) => {
      let made = text
      for (const [where, length, added] of edits) {
        const at = Math.floor(where * made.length)
        made = made.slice(0, at) + added + made.slice(at + length)
      }
      return isCut ? made.slice(0, Math.floor((edits[0]?.[0] ?? 0.5) * made.length)) : made
    })

describe.each(grammars)('trees of %s', (language) => {
  const texts = examples(language)

  it('are read out of memory as the cursor of tree-sitter gives them', () => {
    expect(texts.length).toBeGreaterThan(language === 'terraform' ? 20 : 100)
    for (const text of texts) expect(rowsOf(parseWithGrammar(language, text))).toEqual(withNative(language, text, rowsOfCursor))
  })

  it('are read the same for texts that are mutated or cut off', () => {
    fc.assert(
      fc.property(mutated(texts), (text) => {
        expect(rowsOf(parseWithGrammar(language, text))).toEqual(withNative(language, text, rowsOfCursor))
      }),
      { numRuns: 300 },
    )
  })

  it('give lines, texts, children and fields as the nodes of tree-sitter do', () => {
    const compare = (ours: Tree, flat: number, theirs: Node, fields: readonly string[]): void => {
      const node = ours.node(flat)
      const { row, column } = theirs.endPosition
      expect([node.kind, node.startLine, node.endLine, node.text]).toEqual([
        kindOf(theirs.type, theirs.isNamed),
        theirs.startPosition.row + 1,
        Math.max(theirs.startPosition.row + 1, column === 0 ? row : row + 1),
        theirs.text,
      ])
      const place = (one: { start: number; end: number; kind: string } | undefined): unknown => one && [one.kind, one.start, one.end]
      const placeOf = (one: Node | null | undefined): unknown => one && [one.type, one.startIndex, one.endIndex]
      expect(node.children.map(place)).toEqual(theirs.namedChildren.filter((child) => !child.type.endsWith('comment')).map(placeOf))
      for (const field of fields) {
        expect([field, place(node.field(field))]).toEqual([field, placeOf(theirs.childForFieldName(field)) ?? undefined])
        expect(node.fields(field).map(place)).toEqual(theirs.childrenForFieldName(field).map(placeOf))
      }
      let child = flat + 1
      for (const next of theirs.children) {
        compare(ours, child, next, fields)
        child = ours.flat.nextSiblings[child] ?? 0
      }
    }
    const sample = [...texts.slice(0, 8), 'a = "😀"; b = 1\r\nc = f("𝕏", 2)\r\n', '\u{feff}a = 1\n\0b\n']
    for (const text of sample) {
      const tree = new Tree(language, text, [])
      withNative(language, text, (native) => {
        compare(tree, 0, native.rootNode, [...tree.flat.names.fields.keys()])
      })
    }
  })

  it('are read at any depth', () => {
    const text = { python: 'x = ', go: 'package a\nvar x = ', java: 'class A { int x = ', terraform: 'x = ' }[language]
    const tree = new Tree(language, `${text}${'('.repeat(100_000)}1${')'.repeat(100_000)}${language === 'java' ? '; }' : ''}`, [])
    expect(tree.flat.size).toBeGreaterThan(300_000)
    expect(tree.errorLine).toBeUndefined()
  })

  it('give their memory back', { timeout: 60_000 }, () => {
    const text = texts.find(({ length }) => length > 500 && length < 1_500) ?? ''
    const grow = vi.spyOn(webAssembly.Memory.prototype, 'grow')
    try {
      // If none is given back, the memory grows after 1,600 (Python) to 4,500 trees (Java).
      for (let count = 0; count < 5_000; count += 1) parseWithGrammar(language, text)
      expect(text).not.toBe('')
      expect(grow).not.toHaveBeenCalled()
    } finally {
      grow.mockRestore()
    }
  })
})

it('a text of more characters than the parser has memory for is refused, and the next one is read', () => {
  expect(() => parseWithGrammar('python', `x = [${'abc, '.repeat(4_000_000)}]`)).toThrow('it has more than 5,000,000 characters')
  expect(rowsOf(parseWithGrammar('python', 'x')).map(([kind]) => kind)).toEqual(['module', 'expression_statement', 'identifier'])
})
