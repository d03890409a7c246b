import type { PropertyShape, ValueShape } from '#model/fact'
import { bare, originName, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'

const quoted = /^([rbuf]*)("""|'''|"|')([\s\S]*)\2$/i

/** The text of a string literal, or the start of an f-string; undefined for any other node. */
export const stringOf = (node: SyntaxNode): ValueShape | undefined => {
  if (node.kind === 'concatenated_string') {
    const parts = node.children.map(stringOf)
    if (parts.some((part) => part?.type !== 'literal'))
      return { type: 'template', head: parts[0]?.type === 'literal' ? String(parts[0].value) : '' }
    return { type: 'literal', value: parts.map((part) => (part?.type === 'literal' ? String(part.value) : '')).join('') }
  }
  if (node.kind !== 'string') return undefined
  const [, prefix = '', , content = ''] = quoted.exec(node.text) ?? []
  if (!/f/i.test(prefix)) return { type: 'literal', value: content }
  const hole = content.search(/(?<!\{)\{(?!\{)/)
  return hole < 0 ? { type: 'literal', value: content } : { type: 'template', head: content.slice(0, hole) }
}

/** A string literal's text; undefined for anything else. */
export const literalText = (node: SyntaxNode | undefined): string | undefined => {
  const shape = node && stringOf(bare(node))
  return shape?.type === 'literal' ? String(shape.value) : undefined
}

const numberOf = (node: SyntaxNode): number | undefined => {
  switch (node.kind) {
    case 'integer':
    case 'float': {
      const value = Number(node.text.replace(/_/g, ''))
      return Number.isNaN(value) ? undefined : value
    }
    case 'unary_operator': {
      const [operand] = node.children
      const value = operand && numberOf(operand)
      return value === undefined || !node.text.startsWith('-') ? undefined : -value
    }
    case 'binary_operator': {
      const [left, right] = node.children.map((child) => numberOf(bare(child)))
      if (left === undefined || right === undefined) return undefined
      const operator = node.text
        .slice((node.children[0] as SyntaxNode).end - node.start, (node.children[1] as SyntaxNode).start - node.start)
        .trim()
      return operator === '*' ? left * right : operator === '+' ? left + right : undefined
    }
    default:
      return undefined
  }
}

const nameOf = (module: PythonModule, node: SyntaxNode): string | undefined => {
  const name = originName(module.origin(node)).replace(/^(builtins|local|parameter)\./, '')
  return name || (/^[\w.]+$/.test(node.text) ? node.text : undefined)
}

const named = (module: PythonModule, node: SyntaxNode, depth: number): ValueShape => {
  if (node.kind === 'identifier') {
    const value = module.valueOf(node.text, node)
    // A constant of the file. An object in a variable may receive keys later, so an absent key remains unknown.
    if (value && depth < 4) {
      const shape = valueShape(module, value, depth + 1)
      if (shape.type === 'literal' || shape.type === 'template') return shape
      if (shape.type === 'object') return { ...shape, open: true }
      if (shape.type === 'array') return shape
    }
    const origin = module.origin(node)
    if (origin.kind === 'local') return { type: 'function' }
  }
  const name = nameOf(module, node)
  return name ? { type: 'expression', name } : { type: 'expression' }
}

const objectShape = (module: PythonModule, node: SyntaxNode, depth: number): ValueShape => {
  const keys: Record<string, PropertyShape> = {}
  let open = false
  for (const child of node.children) {
    const key = child.kind === 'pair' ? literalText(child.field('key')) : undefined
    const value = child.kind === 'pair' ? child.field('value') : undefined
    if (key !== undefined && value) keys[key] = { value: valueShape(module, value, depth + 1), at: child.span }
    else open = true
  }
  return { type: 'object', keys, open }
}

/** An expression as plain data, as far as this file shows it. */
export const valueShape = (module: PythonModule, node: SyntaxNode, depth = 0): ValueShape => {
  if (depth > 6) return { type: 'expression' }
  const expression = bare(node)
  switch (expression.kind) {
    case 'true':
      return { type: 'literal', value: true }
    case 'false':
      return { type: 'literal', value: false }
    case 'none':
      return { type: 'literal', value: null }
    case 'string':
    case 'concatenated_string':
      return stringOf(expression) ?? { type: 'expression' }
    case 'dictionary':
      return objectShape(module, expression, depth)
    case 'list':
    case 'tuple':
      return { type: 'array', items: expression.children.map((child) => valueShape(module, child, depth + 1)) }
    case 'lambda':
      return { type: 'function' }
    case 'call': {
      const name = nameOf(module, expression)?.replace(/\(\)$/, '')
      return name ? { type: 'expression', name } : { type: 'expression' }
    }
    case 'identifier':
    case 'attribute':
      return named(module, expression, depth)
    default: {
      const number = numberOf(expression)
      return number === undefined ? { type: 'expression' } : { type: 'literal', value: number }
    }
  }
}

/** The keyword arguments of a call as an object; `open` if it has `**options` that the file does not define. */
export const keywordShape = (module: PythonModule, call: Call): Extract<ValueShape, { type: 'object' }> => {
  const keys: Record<string, PropertyShape> = {}
  let open = false
  for (const spread of call.arguments.spreadKeywords) {
    const shape = valueShape(module, spread)
    if (shape.type === 'object') {
      Object.assign(keys, shape.keys)
      open ||= shape.open
    } else open = true
  }
  for (const [key, { value, node }] of call.arguments.keywords) keys[key] = { value: valueShape(module, value), at: node.span }
  return { type: 'object', keys, open }
}
