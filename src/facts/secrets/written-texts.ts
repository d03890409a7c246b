import type { CodeFile } from '#code/code-file'
import { calledFunction } from '#code/called-function'
import { lastName } from '#code/last-name'
import type { Expr, Name } from '#code/model'
import { declaringScope, definitionsOf, type Scope } from '#code/scope'
import { isForDevelopment } from '../configuration/development.ts'
import { parameterOf } from '../summaries/parameter-of.ts'
import { shapeOf } from '../values/shape-of.ts'

/** A text of the source, and the place where it is written. */
export interface Written {
  readonly text: string
  readonly at: Expr
}

/** The texts that a value may be in production, as the file writes them: itself, or those of the branches of a condition. */
export const textsOf = (file: CodeFile, expr: Expr, scope: Scope): readonly Written[] => {
  const inner = unwrapped(expr)
  const kept = inner.kind === 'name' ? (constantOf(inner, scope) ?? convertedIn(inner, scope)) : undefined
  if (kept) return textsOf(file, kept, scope)
  if (inner.kind === 'conditional') return [inner.then, inner.otherwise].flatMap((each) => textsOf(file, each, scope))
  const shape = shapeOf(file, inner, scope)
  if (shape.type !== 'literal' || typeof shape.value !== 'string') return []
  return isForDevelopment({ file }, inner, inner, scope) ? [] : [{ text: shape.value, at: inner }]
}

/** The texts of a key, also where a function of the file hands its parameter on as one: those that its callers in the file give it. */
export const keyTexts = (file: CodeFile, key: Expr, scope: Scope, depth = 0): readonly Written[] => {
  const own = depth < deepestKey ? parameterOf(file, unwrapped(key), scope) : undefined
  if (!own || own.path.length > 0) return textsOf(file, key, scope)
  const { function: fn, parameter } = own
  const position = fn.params.indexOf(parameter)
  return file.index.calls.flatMap(({ call, scope: from }) => {
    if (lastName(call.callee) !== fn.name || call.args.some(({ kind }) => kind === 'spread')) return []
    const given = call.keywords.find(({ name }) => name === parameter.name)?.value ?? call.args[position]
    return given && calledFunction(file, call, from) === fn ? keyTexts(file, given, from, depth + 1) : []
  })
}
const deepestKey = 3

/** The text of a constant of the class: `private static final String KEY = "…"`, and of one that holds it in another form. */
const constantOf = ({ name, start }: Name, scope: Scope): Expr | undefined => {
  const [only, ...others] = definitionsOf(name, scope, start)
  const value = others.length === 0 && only?.from.kind === 'field' && only.from.field.isStatic ? only.from.field.value : undefined
  return value && (carriedBy(value) ?? value).kind === 'literal' ? value : undefined
}

/** What a variable of one value holds in another form: `key = b64decode("…")`, `var key, _ = base64.StdEncoding.DecodeString("…")`. */
const convertedIn = ({ name, start }: Name, scope: Scope): Expr | undefined => {
  const all = declaringScope(name, scope)?.definitions.get(name) ?? []
  const [only] = definitionsOf(name, scope, start)
  if (all.length !== 1 || only?.from.kind !== 'value') return undefined
  const { value, way } = only.from
  return way.every((step) => step === 0) && carriedBy(value)?.kind === 'literal' ? value : undefined
}

/** The text in `[]byte("…")`, `b"…"`, `"…".getBytes()`, `Buffer.from("…", "hex")` and `base64.b64decode("…")`. */
const unwrapped = (expr: Expr): Expr => {
  const inner = carriedBy(expr)
  return inner ? unwrapped(inner) : expr
}

/** What a conversion converts: the same value in another form. */
export const carriedBy = (expr: Expr): Expr | undefined => {
  if (expr.kind === 'cast') return expr.value
  if (expr.kind !== 'call') return undefined
  const name = lastName(expr.callee)
  if (ownConversions.has(name) && expr.callee.kind === 'member') return expr.callee.object
  return conversions.has(name) ? expr.args[0] : undefined
}

const ownConversions: ReadonlySet<string> = new Set(['getBytes', 'encode', 'toCharArray'])
const conversions: ReadonlySet<string> = new Set(
  ' from byte bytes b64decode urlsafe_b64decode standard_b64decode fromhex unhexlify a2b_hex decode DecodeString parseHex decodeHex'.split(
    ' ',
  ),
)
