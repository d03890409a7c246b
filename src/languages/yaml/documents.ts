import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  visit,
  type Alias,
  type Document,
  type Node,
  type ParsedNode,
} from 'yaml'
import type { Span } from '#model/source-file'

/** How deep aliases are followed: deeper nesting occurs in attacks, not in real configuration. */
const maxAliasDepth = 20

interface Context {
  /** Resolves an alias. */
  readonly resolve: (alias: Alias) => Node | undefined
  readonly text: string
  readonly lines: LineCounter
  /** Nodes left to visit through aliases. */
  readonly budget: { left: number }
}

export interface YamlEntry {
  readonly key: string
  readonly value: YamlValue
  /** Key and value. */
  readonly span: Span
}

/** A value of a YAML document with its position. Aliases and merge keys (`<<`) are resolved on access. */
export class YamlValue {
  readonly #node: Node | null
  readonly #context: Context
  readonly #depth: number
  #entries: YamlEntry[] | undefined

  constructor(node: Node | null, context: Context, depth = 0) {
    this.#context = context
    let at = node
    let steps = depth
    while (at && isAlias(at) && steps < maxAliasDepth && context.budget.left > 0) {
      context.budget.left -= 1
      at = context.resolve(at) ?? null
      steps += 1
    }
    this.#node = at && isAlias(at) ? null : at
    this.#depth = steps
  }

  #make(node: unknown): YamlValue {
    return new YamlValue((node as Node | null | undefined) ?? null, this.#context, this.#depth)
  }

  get isMap(): boolean {
    return isMap(this.#node)
  }

  get isList(): boolean {
    return isSeq(this.#node)
  }

  /** Lines of the value itself. */
  get span(): Span {
    return spanOf(this.#context, this.#node?.range?.[0] ?? 0, this.#node?.range?.[1] ?? 0)
  }

  /** Line on which the text of a scalar starts: for a block scalar, the line after its `|` or `>`. */
  get textLine(): number {
    const isBlock = isScalar(this.#node) && (this.#node.type === 'BLOCK_LITERAL' || this.#node.type === 'BLOCK_FOLDED')
    return this.span.startLine + (isBlock ? 1 : 0)
  }

  /** A tag of the format itself, which says how the value is computed: `!Ref`. */
  get localTag(): string | undefined {
    const tag = this.#node?.tag
    return tag?.startsWith('!') === true ? tag : undefined
  }

  /** Whether it is a block scalar whose lines are those of the text: `|`. */
  get isLiteralBlock(): boolean {
    return isScalar(this.#node) && this.#node.type === 'BLOCK_LITERAL'
  }

  /** The comment behind a value on its line, without `#`. */
  get comment(): string | undefined {
    const end = this.#node?.range?.[1] ?? 0
    return /^[^\S\n]*#(.*)/.exec(this.#context.text.slice(end, end + 200))?.[1]?.trim()
  }

  /** Text of a scalar as written without its quotes; undefined for anything else and for null. */
  get text(): string | undefined {
    const node = this.#node
    if (!isScalar(node)) return undefined
    const { value } = node
    if (typeof value === 'string') return value
    return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? (node.source ?? String(value)) : undefined
  }

  get number(): number | undefined {
    const value = isScalar(this.#node) ? this.#node.value : undefined
    return typeof value === 'number' ? value : undefined
  }

  get boolean(): boolean | undefined {
    const value = isScalar(this.#node) ? this.#node.value : undefined
    return typeof value === 'boolean' ? value : undefined
  }

  /** Entries of a map: its own first, then merged ones; a duplicate key appears once. */
  entries(depth = 0): YamlEntry[] {
    return (this.#entries ??= this.#read(depth))
  }

  #read(depth: number): YamlEntry[] {
    const node = this.#node
    if (!isMap(node) || depth > maxAliasDepth) return []
    const entries: YamlEntry[] = []
    const merged: YamlEntry[] = []
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : undefined
      if (key === undefined) continue
      const value = this.#make(pair.value)
      if (key === '<<') {
        for (const source of value.isList ? value.items() : [value]) merged.push(...source.entries(depth + 1))
        continue
      }
      const start = (pair.key as ParsedNode).range[0]
      const end = (pair.value as ParsedNode | null)?.range[1] ?? (pair.key as ParsedNode).range[1]
      entries.push({ key, value, span: spanOf(this.#context, start, end) })
    }
    const known = new Set(entries.map((entry) => entry.key))
    for (const entry of merged)
      if (!known.has(entry.key) && this.#context.budget.left > 0) {
        this.#context.budget.left -= 1
        known.add(entry.key)
        entries.push(entry)
      }
    return entries
  }

  items(): YamlValue[] {
    return isSeq(this.#node) ? this.#node.items.map((item) => this.#make(item)) : []
  }

  entry(key: string): YamlEntry | undefined {
    return this.entries().find((entry) => entry.key === key)
  }

  /** Value at a path of keys; undefined when a step is missing. */
  at(...path: readonly string[]): YamlValue | undefined {
    let value: YamlValue | undefined = this
    for (const key of path) value = value?.entry(key)?.value
    return value
  }

  /** Texts of a list of scalars, or the one of a scalar. */
  texts(): string[] {
    const own = this.text
    return own === undefined ? this.items().flatMap((item) => item.text ?? []) : [own]
  }
}

const spanOf = ({ text, lines }: Context, start: number, end: number): Span => {
  let last = Math.max(start, end - 1)
  while (last > start && /\s/.test(text[last] ?? '')) last -= 1
  return { startLine: lines.linePos(start).line, endLine: lines.linePos(last).line }
}

/** Resolves all aliases in one walk: the library would walk the document once for each. */
const aliasesOf = (document: Document.Parsed): Context['resolve'] => {
  let targets: Map<Alias, Node | undefined> | undefined
  return (alias) => {
    if (!targets) {
      const found = new Map<Alias, Node | undefined>()
      const anchors = new Map<string, Node>()
      visit(document, {
        Alias: (_key, node) => void found.set(node, anchors.get(node.source)),
        Value: (_key, node) => void (node.anchor && anchors.set(node.anchor, node)),
      })
      targets = found
    }
    return targets.get(alias)
  }
}

/** The documents of a text, and its first syntax error. */
export interface YamlText {
  readonly documents: readonly YamlValue[]
  readonly problem?: { readonly message: string; readonly line: number }
}

/** Parses all documents of a text. A broken document is left out and reported as the problem; the others are returned. Values are resolved lazily. */
export const parseYaml = (text: string): YamlText => {
  const lines = new LineCounter()
  const parsed = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent', keepSourceTokens: false })
  const documents: YamlValue[] = []
  let problem: YamlText['problem']
  for (const document of Array.isArray(parsed) ? parsed : []) {
    const [error] = document.errors
    if (error)
      problem ??= {
        message: error.message.split('\n', 1)[0]?.replace(/ at line \d+.*/, '') ?? 'invalid',
        line: lines.linePos(error.pos[0]).line,
      }
    else if (document.contents)
      documents.push(new YamlValue(document.contents, { resolve: aliasesOf(document), text, lines, budget: { left: 10_000 } }))
  }
  return { documents, ...(problem ? { problem } : {}) }
}
