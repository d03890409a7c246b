import type { PropertyShape, ValueShape } from '#model/fact'
import type { CodeFile } from '#code/code-file'
import type { Call, Expr, ObjectExpr } from '#code/model'
import { declaringScope, definitionsOf, type Scope } from '#code/scope'

type ObjectShape = Extract<ValueShape, { type: 'object' }>

const maxDepth = 6
const opaque: ValueShape = { type: 'expression' }

/** A name or members of names, as written: `config.billing.url`. */
const dottedName = (expr: Expr): string | undefined => {
  if (expr.kind === 'name') return expr.name
  if (expr.kind !== 'member') return undefined
  const object = dottedName(expr.object)
  return object === undefined ? undefined : `${object}.${expr.name}`
}

const numberOf = (shape: ValueShape): number | undefined =>
  shape.type === 'literal' && typeof shape.value === 'number' ? shape.value : undefined

/** The one value that a name of the file has wherever it is read. */
export const onlyValue = (name: string, scope: Scope, at: number): Expr | undefined => {
  const home = declaringScope(name, scope)
  const all = home?.definitions.get(name) ?? []
  const [only] = definitionsOf(name, scope, at)
  return all.length === 1 && only?.from.kind === 'value' && only.from.way.length === 0 ? only.from.value : undefined
}

/** Whether code adds to an object by its name: `options.timeout = 5`, `options['timeout'] = 5`, `options.update(…)`. */
export const isWrittenTo = ({ index }: CodeFile, name: string): boolean => {
  const isOf = (expr: Expr): boolean =>
    (expr.kind === 'member' || expr.kind === 'index') && expr.object.kind === 'name' && expr.object.name === name
  return (
    index.partAssigns.some(({ part }) => part.targets.some(isOf)) ||
    index.calls.some(({ call }) => call.callee.kind === 'member' && isOf(call.callee))
  )
}

const objectOf = (file: CodeFile, expr: ObjectExpr, scope: Scope, depth: number): ObjectShape => {
  const keys: Record<string, PropertyShape> = {}
  let open = false
  for (const { key, value } of expr.properties)
    if (typeof key === 'string') keys[key] = { value: shapeOf(file, value, scope, depth + 1), at: file.spanOf(value) }
    else if (key === undefined && value.kind === 'spread') {
      const spread = shapeOf(file, value.value, scope, depth + 1)
      if (spread.type === 'object') Object.assign(keys, spread.keys)
      open ||= spread.type !== 'object' || spread.open
    } else open = true
  return { type: 'object', keys, open }
}

/** `5 * 1000`, and durations that are zero: `0 * time.Second`, `time.Duration(0)`, `Duration.ofSeconds(0)`. */
const arithmetic = (operator: string, left: number | undefined, right: number | undefined): number | undefined => {
  if (operator === '*' && (left === 0 || right === 0)) return 0
  if (left === undefined || right === undefined) return undefined
  return operator === '*' ? left * right : operator === '+' ? left + right : undefined
}

/** The callee of a conversion or a factory whose only argument is zero: what it gives is a duration of zero. */
const isZeroDuration = (file: CodeFile, call: Call, scope: Scope, depth: number): boolean => {
  const [first, ...rest] = call.args
  const isDuration = /(^|\.)(Duration|timedelta)(\.of\w+)?$/.test(dottedName(call.callee) ?? '')
  return isDuration && first !== undefined && rest.length === 0 && numberOf(shapeOf(file, first, scope, depth + 1)) === 0
}

const named = (file: CodeFile, expr: Expr, scope: Scope, depth: number): ValueShape => {
  const name = dottedName(expr)
  if (expr.kind !== 'name') return name === undefined ? opaque : { type: 'expression', name }
  const value = onlyValue(expr.name, scope, expr.start)
  const shape = value && shapeOf(file, value, scope, depth + 1)
  if (shape?.type === 'object') return { ...shape, open: shape.open || isWrittenTo(file, expr.name) }
  if (shape && shape.type !== 'expression') return shape
  const { root, path } = file.originOf(expr, scope)
  return root.kind === 'own' && path.length === 0 ? { type: 'function' } : { type: 'expression', name: expr.name }
}

/** An expression as plain data, as far as this file decides it. */
export const shapeOf = (file: CodeFile, expr: Expr, scope: Scope, depth = 0): ValueShape => {
  if (depth > maxDepth) return opaque
  switch (expr.kind) {
    case 'literal':
      return expr.value === undefined ? opaque : { type: 'literal', value: expr.value }
    case 'template': {
      const [head] = expr.parts
      return { type: 'template', head: typeof head === 'string' ? head : '' }
    }
    case 'object':
      return objectOf(file, expr, scope, depth)
    case 'array':
      return { type: 'array', items: expr.elements.map((element) => shapeOf(file, element, scope, depth + 1)) }
    case 'lambda':
      return { type: 'function' }
    case 'await':
    case 'cast':
      return shapeOf(file, expr.value, scope, depth + 1)
    case 'spread':
      return opaque
    case 'unary': {
      const value = numberOf(shapeOf(file, expr.operand, scope, depth + 1))
      if (expr.operator === '&') return shapeOf(file, expr.operand, scope, depth + 1)
      return expr.operator === '-' && value !== undefined ? { type: 'literal', value: -value } : opaque
    }
    case 'binary': {
      const left = shapeOf(file, expr.left, scope, depth + 1)
      const right = shapeOf(file, expr.right, scope, depth + 1)
      const value = arithmetic(expr.operator, numberOf(left), numberOf(right))
      if (value !== undefined) return { type: 'literal', value }
      return expr.operator === '+' ? concatenated(left, right) : opaque
    }
    case 'name':
      if (expr.name === 'Infinity' || expr.name === 'NaN') return { type: 'literal', value: Number(expr.name) }
      if (expr.name === 'undefined') return { type: 'literal', value: null }
      return named(file, expr, scope, depth)
    case 'member':
      return expr.name === 'ZERO' ? { type: 'literal', value: 0 } : named(file, expr, scope, depth)
    case 'call': {
      if (isZeroDuration(file, expr, scope, depth)) return { type: 'literal', value: 0 }
      const name = dottedName(expr.callee)
      return name === undefined ? opaque : { type: 'expression', name }
    }
    default:
      return opaque
  }
}

/** The known start of `"https://api/" + id`. */
const concatenated = (left: ValueShape, right: ValueShape): ValueShape => {
  if (left.type === 'template') return left
  if (left.type !== 'literal' || typeof left.value !== 'string') return opaque
  if (right.type === 'literal' && typeof right.value === 'string') return { type: 'literal', value: left.value + right.value }
  return { type: 'template', head: left.value }
}

/** Arguments by name as an object. */
export const keywordShape = (file: CodeFile, call: Call, scope: Scope): ObjectShape => {
  const keys: Record<string, PropertyShape> = {}
  let open = false
  for (const argument of call.args)
    if (argument.kind === 'spread' && argument.isByName) {
      const spread = shapeOf(file, argument.value, scope)
      if (spread.type === 'object') Object.assign(keys, spread.keys)
      open ||= spread.type !== 'object' || spread.open
    }
  for (const { name, value } of call.keywords) keys[name] = { value: shapeOf(file, value, scope), at: file.spanOf(value) }
  return { type: 'object', keys, open }
}
