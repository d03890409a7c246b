import type { Span } from '#model/source-file'
import { Tree } from '../tree/tree.ts'
import { bracketsOf, type BracketPair } from './brackets.ts'
import { withNewOfValues } from './new-of-value.ts'
import type { NamedType, Range } from './nouns.ts'

const collected = [
  'import_spec',
  'type_spec',
  'var_spec',
  'const_spec',
  'function_declaration',
  'method_declaration',
  'func_literal',
  'call_expression',
  // `decode[Order](body)` reads like a conversion to the parser.
  'type_conversion_expression',
  'composite_literal',
  'short_var_declaration',
  'assignment_statement',
  'range_clause',
  'for_statement',
]

/** On one line, and no longer than this. */
export const shorten = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

/** The name that an import is used by when it has none of its own: `v5` and `go-` are left out, as packages are named by convention. */
const usualName = (module: string): string => {
  const parts = module.split('/')
  let last = parts.at(-1) ?? ''
  if (/^v\d+$/.test(last) && parts.length > 1) last = parts.at(-2) ?? last
  return last
    .replace(/\.v\d+$/, '')
    .replace(/^go-|-go$|\.go$/g, '')
    .replace(/-/g, '')
}

const typeName = /^\*?(?:([A-Za-z_]\w*)\.)?([A-Za-z_]\w*)(?:\[.*\])?$/s

/** What a pattern (sticky) finds at an offset. */
export const at = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

/** Only a text that the grammar does not accept is read a second time, for what the grammar does not know yet. */
const parse = (text: string): Tree => {
  const tree = new Tree('go', text, collected)
  tree.requireShallow()
  if (tree.errorLine === undefined) return tree
  const rewritten = withNewOfValues(text)
  return rewritten === text ? tree : new Tree('go', rewritten, collected)
}

/** A Go text with its brackets, imports and lines: all that can be said without knowing its names. */
export class Source {
  readonly text: string
  readonly tree: Tree
  readonly package: string
  /** Import path by the name that the file uses. */
  readonly imports: ReadonlyMap<string, string>
  readonly importSpecs: readonly { readonly module: string; readonly name: string; readonly span: Span }[]
  readonly #brackets: ReadonlyMap<number, BracketPair>
  readonly #opens: readonly number[]
  #lineStarts: number[] | undefined

  constructor(text: string) {
    this.text = text
    this.tree = parse(text)
    this.#brackets = bracketsOf(text)
    this.#opens = [...this.#brackets.keys()]
    this.package = /^[^\S\n\r\u2028\u2029]*package\s+(\w+)/m.exec(text)?.[1] ?? ''
    const imports = new Map<string, string>()
    const specs: { module: string; name: string; span: Span }[] = []
    for (const node of this.tree.all('import_spec')) {
      const found = /^(?:([\w.]+)\s+)?["`]([^"`]+)["`]/.exec(node.text)
      if (!found?.[2]) continue
      const own = found[1] ?? usualName(found[2])
      specs.push({ module: found[2], name: own, span: node.span })
      if (own !== '_' && own !== '.') imports.set(own, found[2])
    }
    this.imports = imports
    this.importSpecs = specs
  }

  /** The bracket pair that opens at an offset. */
  pairAt(open: number): BracketPair | undefined {
    return this.#brackets.get(open)
  }

  /** The innermost pair of brackets around an offset. */
  pairAround(offset: number): BracketPair | undefined {
    let low = 0
    let high = this.#opens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#opens[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    let pair = low > 0 ? this.#brackets.get(this.#opens[low - 1] as number) : undefined
    while (pair && pair.close < offset) pair = pair.outer
    return pair
  }

  /** The innermost block (`{ … }`) around an offset. */
  blockAround(offset: number): BracketPair | undefined {
    let pair = this.pairAround(offset)
    while (pair && this.text.charCodeAt(pair.open) !== 123) pair = pair.outer
    return pair
  }

  /** The block that begins at, or next after, an offset. */
  blockAfter(offset: number): BracketPair | undefined {
    const open = this.text.indexOf('{', offset)
    return open === -1 ? undefined : this.#brackets.get(open)
  }

  slice({ start, end }: Range): string {
    return this.text.slice(start, end).trim()
  }

  /** Lines of a part of the text; space around it is left out. */
  spanOf({ start, end }: Range): Span {
    let from = start
    let to = end
    while (from < to && /\s/.test(this.text.charAt(from))) from += 1
    while (to > from && /\s/.test(this.text.charAt(to - 1))) to -= 1
    return { startLine: this.#lineOf(from), endLine: this.#lineOf(to) }
  }

  #lineOf(offset: number): number {
    if (!this.#lineStarts) {
      this.#lineStarts = [0]
      for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1)
    }
    let low = 0
    let high = this.#lineStarts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#lineStarts[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }

  short(range: Range, length = 60): string {
    return shorten(this.text.slice(range.start, range.end), length)
  }

  /** The type that a text names: `*http.Client`, `Server`, `[]string` (none). */
  namedType(text: string): NamedType | undefined {
    const found = typeName.exec(text.trim())
    if (!found?.[2]) return undefined
    if (found[1] === undefined) return { name: found[2] }
    const module = this.imports.get(found[1])
    return module === undefined ? undefined : { module, name: found[2] }
  }

  /** The text of a string literal. */
  literalString(range: Range): string | undefined {
    const text = this.slice(range)
    if (/^"(?:[^"\\]|\\.)*"$/.test(text)) return text.slice(1, -1).replace(/\\"/g, '"')
    return /^`[^`]*`$/.test(text) ? text.slice(1, -1) : undefined
  }

  /** Skips what comes before a value and does not change where it comes from: `&`, `*`, `(`. */
  skip(start: number): number {
    let offset = start
    while (/[\s&*(]/.test(this.text.charAt(offset))) offset += 1
    return offset
  }

  /** Skips space and line comments. */
  skipComments(start: number): number {
    let offset = start
    for (;;) {
      while (/\s/.test(this.text.charAt(offset))) offset += 1
      if (!this.text.startsWith('//', offset)) return offset
      const end = this.text.indexOf('\n', offset)
      if (end === -1) return offset
      offset = end
    }
  }

  /** What is between the commas of a pair of brackets. */
  partsOf(pair: BracketPair): Range[] {
    const parts: Range[] = []
    let start = pair.open + 1
    for (const comma of [...pair.commas, pair.close]) {
      if (this.text.slice(start, comma).trim() !== '') parts.push({ start, end: comma })
      start = comma + 1
    }
    return parts
  }

  /** Lines of a block without their comments and tags; what is in inner brackets stays with its line. */
  linesOf(pair: BracketPair): string[] {
    const lines: string[] = []
    let start = pair.open + 1
    for (let offset = start; offset <= pair.close; offset += 1) {
      const code = this.text.charCodeAt(offset)
      const inner = offset < pair.close ? this.#brackets.get(offset) : undefined
      if (inner) offset = inner.close
      else if (code === 10 || offset === pair.close) {
        const line = this.text
          .slice(start, offset)
          .replace(/\/\/.*/s, '')
          .replace(/`[^`]*`\s*$|"[^"]*"\s*$/, '')
          .trim()
        if (line) lines.push(line)
        start = offset + 1
      }
    }
    return lines
  }

  /** The values behind `=`: split at the commas that are in no brackets of their own. */
  valuesOf(range: Range): Range[] {
    const values: Range[] = []
    let start = range.start
    for (let offset = range.start; offset < range.end; offset += 1) {
      const code = this.text.charCodeAt(offset)
      if (code === 34 || code === 39 || code === 96) offset = this.#endOfQuoted(offset, code)
      else if (code === 40 || code === 91 || code === 123) offset = this.#brackets.get(offset)?.close ?? offset
      else if (code === 44) {
        values.push({ start, end: offset })
        start = offset + 1
      }
    }
    values.push({ start, end: range.end })
    return values
  }

  #endOfQuoted(from: number, quote: number): number {
    for (let offset = from + 1; offset < this.text.length; offset += 1) {
      const code = this.text.charCodeAt(offset)
      if (code === 92 && quote !== 96) offset += 1
      else if (code === quote) return offset
    }
    return this.text.length
  }
}
