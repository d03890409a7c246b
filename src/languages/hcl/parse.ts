import type { Span } from '#model/source-file'
import type { SyntaxNode } from '../tree/tree.ts'
import { Tree } from '../tree/tree.ts'

/** An expression of HCL. Calls and operators are not evaluated: what the text does not decide is undefined. */
export class HclValue {
  readonly span: Span
  readonly #node: SyntaxNode

  constructor(node: SyntaxNode) {
    this.#node = inner(node)
    this.span = node.span
  }

  /** As written. */
  get source(): string {
    return this.#node.text
  }

  /** The text of a string literal without interpolations, also of a heredoc. */
  get text(): string | undefined {
    const pieces = this.pieces
    return pieces?.every((piece) => typeof piece === 'string') ? pieces.join('') : undefined
  }

  /** A string as literal text and interpolated expressions. */
  get pieces(): readonly (string | HclValue)[] | undefined {
    const quoted = templateOf(this.#node)
    return quoted?.children.flatMap((part): (string | HclValue)[] => {
      if (part.kind === 'template_literal') return [this.isHeredoc ? withoutDoubles(part.text) : unescaped(part.text)]
      if (part.kind !== 'template_interpolation' && part.kind !== 'template_directive') return []
      const expression = part.children.find(({ kind }) => kind === 'expression')
      return expression && part.kind === 'template_interpolation' ? [new HclValue(expression)] : [new HclValue(part)]
    })
  }

  get isHeredoc(): boolean {
    return this.#node.kind === 'heredoc_template'
  }

  get number(): number | undefined {
    const text = this.#node.kind === 'operation' || this.#node.kind === 'literal_value' ? this.#node.text : this.text
    return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
  }

  /** HCL converts the strings `"true"` and `"false"`. */
  get boolean(): boolean | undefined {
    const text = this.#node.kind === 'literal_value' ? this.#node.text : this.text
    return text === 'true' ? true : text === 'false' ? false : undefined
  }

  get isNull(): boolean {
    return this.#node.kind === 'literal_value' && this.#node.text === 'null'
  }

  /**
   * The path of a reference without its indices: `var.name`, `aws_sqs_queue.orders.arn`. A string that is one interpolation counts as what it
   * interpolates.
   */
  get reference(): string | undefined {
    const [only, ...others] = templateOf(this.#node) ? (this.pieces ?? []) : []
    if (only instanceof HclValue && others.length === 0) return only.reference
    const steps = this.#steps
    return steps?.flatMap((step) => (step.kind === 'index' ? [] : [nameOfStep(step) ?? ''])).join('.')
  }

  /** The same if each step has a name: `local.tables["events"].name` is `local.tables.events.name`. Undefined if an index is computed. */
  get path(): string | undefined {
    const [only, ...others] = templateOf(this.#node) ? (this.pieces ?? []) : []
    if (only instanceof HclValue && others.length === 0) return only.path
    const names = this.#steps?.map(nameOfStep)
    return names?.every((name) => name !== undefined) ? names.join('.') : undefined
  }

  /** The first name of a reference and what follows it. */
  get #steps(): readonly SyntaxNode[] | undefined {
    const { kind, children } = this.#node
    const isReference = (kind === 'expression' || kind === 'unary_operation') && children[0]?.kind === 'variable_expr'
    return isReference ? children.filter((step) => /^(variable_expr|get_attr|index)$/.test(step.kind)) : undefined
  }

  /** Every reference inside the expression, at any depth. */
  get references(): readonly string[] {
    const found = new Set<string>()
    const visit = (node: SyntaxNode): void => {
      const own = node.kind === 'expression' ? new HclValue(node).reference : undefined
      if (own !== undefined) found.add(own)
      const key = node.kind === 'object_elem' ? node.field('key') : undefined
      for (const child of node.children) if (child !== key || !isName(key)) visit(child)
    }
    visit(this.#node)
    return [...found]
  }

  items(): readonly HclValue[] {
    const tuple = collectionOf(this.#node, 'tuple')
    return (tuple?.children ?? []).filter(({ kind }) => kind === 'expression').map((child) => new HclValue(child))
  }

  entries(): readonly HclAttribute[] {
    const object = collectionOf(this.#node, 'object')
    return (object?.children ?? []).flatMap((element): HclAttribute[] => {
      const [key, value] = [element.field('key'), element.field('val')]
      const name = key && (new HclValue(key).text ?? (isName(key) ? key.text : undefined))
      return element.kind === 'object_elem' && name !== undefined && value ? [{ name, value: new HclValue(value), span: element.span }] : []
    })
  }

  /** The parts of `condition ? one : other`. */
  get choice(): { readonly condition: HclValue; readonly yes: HclValue; readonly no: HclValue } | undefined {
    const [condition, yes, no] = this.#node.kind === 'conditional' ? this.#node.children : []
    return condition && yes && no ? { condition: new HclValue(condition), yes: new HclValue(yes), no: new HclValue(no) } : undefined
  }

  /** What `!` negates. */
  get negated(): HclValue | undefined {
    const [operation] = this.#node.kind === 'operation' ? this.#node.children : []
    return operation?.kind === 'unary_operation' && operation.text.startsWith('!') ? new HclValue(operation) : undefined
  }

  /** It compares values: `var.environment == "production"`. */
  get isComparison(): boolean {
    const [operation] = this.#node.kind === 'operation' ? this.#node.children : []
    return operation?.kind === 'binary_operation' && /[=!]=/.test(operation.text)
  }

  /** The arguments of a call of a function, such as `jsonencode`. */
  argumentsOf(name: string): readonly HclValue[] | undefined {
    const [callee, given] = this.#node.kind === 'function_call' ? this.#node.children : []
    if (callee?.text !== name) return undefined
    return (given?.children ?? []).filter(({ kind }) => kind === 'expression').map((child) => new HclValue(child))
  }
}

export interface HclAttribute {
  readonly name: string
  readonly value: HclValue
  readonly span: Span
}

export interface HclBlock {
  readonly type: string
  readonly labels: readonly string[]
  readonly body: HclBody
  /** Its first line. */
  readonly head: Span
  /** It is written as `dynamic`: whether it is there depends on a value. */
  readonly isDynamic: boolean
}

/** The attributes and blocks of a file or a block. */
export class HclBody {
  readonly attributes: readonly HclAttribute[]
  readonly blocks: readonly HclBlock[]

  constructor(node: SyntaxNode | undefined) {
    const children = node?.children ?? []
    this.attributes = children.flatMap((child): HclAttribute[] => {
      const [name, value] = child.kind === 'attribute' ? child.children : []
      return name?.kind === 'identifier' && value?.kind === 'expression'
        ? [{ name: name.text, value: new HclValue(value), span: child.span }]
        : []
    })
    this.blocks = children.flatMap((child) => (child.kind === 'block' ? blockOf(child) : []))
  }

  attribute(name: string): HclAttribute | undefined {
    return this.attributes.find((attribute) => attribute.name === name)
  }

  /** The blocks of a type, `dynamic` ones included. */
  all(type: string): readonly HclBlock[] {
    return this.blocks.filter((block) => block.type === type)
  }
}

const blockOf = (node: SyntaxNode): HclBlock[] => {
  const [type, ...rest] = node.children
  if (type?.kind !== 'identifier') return []
  const labels = rest.flatMap((child) => (child.kind === 'string_lit' || child.kind === 'identifier' ? [labelOf(child)] : []))
  const block: HclBlock = {
    type: type.text,
    labels,
    body: new HclBody(rest.find(({ kind }) => kind === 'body')),
    head: { startLine: node.startLine, endLine: node.startLine },
    isDynamic: false,
  }
  if (block.type !== 'dynamic' || labels[0] === undefined) return [block]
  const content = block.body.all('content')[0]
  return content ? [{ ...block, type: labels[0], labels: [], body: content.body, isDynamic: true }] : []
}

/** A key of an object that is a name, and no reference: `(var.name) = …` is one. */
const isName = (key: SyntaxNode): boolean => /^[\w-]+$/.test(key.text)

/** The name that a step of a reference adds; undefined for a computed index. */
const nameOfStep = (step: SyntaxNode): string | undefined => {
  if (step.kind === 'get_attr') return step.text.slice(1)
  if (step.kind !== 'index') return step.text
  return /^\[\s*"([\w-]+)"\s*\]$/.exec(step.text)?.[1]
}

const labelOf = (node: SyntaxNode): string => (node.kind === 'string_lit' ? node.text.slice(1, -1) : node.text)

/** The node that an expression only wraps: `(expression (literal_value …))`. */
const inner = (node: SyntaxNode): SyntaxNode => {
  let at = node
  for (;;) {
    const [only, ...others] = at.children
    if (!only || others.length > 0 || !/^(expression|literal_value|template_expr|collection_value)$/.test(at.kind)) return at
    // A reference keeps its wrapper: its steps are siblings of its first name. Numbers and booleans keep theirs, too.
    if (only.kind === 'variable_expr' || /^(numeric|bool|null)_lit$/.test(only.kind)) return at
    at = only
  }
}

const templateOf = (node: SyntaxNode): SyntaxNode | undefined =>
  /^(string_lit|quoted_template|heredoc_template)$/.test(node.kind) ? node : undefined

const collectionOf = (node: SyntaxNode, kind: 'tuple' | 'object'): SyntaxNode | undefined => (node.kind === kind ? node : undefined)

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

const unescaped = (text: string): string => withoutDoubles(text.replace(/\\(.)/g, (_whole, letter: string) => escapes[letter] ?? letter))

/** `$${` is no interpolation. A heredoc has no other escapes. */
const withoutDoubles = (text: string): string => text.replace(/([$%])\1\{/g, '$1{')

/** How deep blocks and expressions are read: deeper nesting occurs in attacks, not in real configuration. */
const mostLevels = 400

/** Kinds that end a block, a string or a collection. */
const ends = ['block_end', 'quoted_template_end', 'object_end', 'tuple_end', 'template_interpolation_end']

export interface HclText {
  readonly body: HclBody
  readonly problem?: { readonly message: string; readonly line?: number }
}

/**
 * Parses a text of HCL, such as Terraform's. Around a syntax error, what can be read is returned, with the error as the problem.
 *
 * @throws Error when the grammar was not loaded, or the text is nested too deep
 */
export const parseHcl = (text: string): HclText => {
  const tree = new Tree('terraform', text, ends)
  if (tree.flat.levels > mostLevels) throw new Error(`it is nested more than ${mostLevels} levels deep`)
  // The grammar adds an end that is missing, with no text.
  const missing = tree.collected.find(({ start, end, kind }) => start === end && kind !== 'ERROR')
  const line = tree.errorLine ?? missing?.parent?.startLine
  const body = new HclBody(tree.root.children.find(({ kind }) => kind === 'body'))
  return { body, ...(line !== undefined && { problem: { message: 'Invalid HCL', line } }) }
}
