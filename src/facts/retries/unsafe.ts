import type { Retry } from '#model/facts/calls/retry'
import { contains, exprsOf } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Expr, FunctionModel, Handler, Located } from '#code/model'
import type { Span } from '#model/source-file'
import { names } from '#models/names'
import type { OnceOnly } from '#models/forms/retry'
import { isKeyName, keyGiven } from './key-given.ts'
import { mentioned } from './mentions.ts'
import { postsToAddress } from './posts-to-address.ts'
import { callsIn, headLine, namesOf, type Reading } from './reading.ts'
import { onceWords } from './what-it-does.ts'

/** What is retried, and the code that may make that safe. */
export interface Repeated {
  readonly work: Located
  /** Code that may tell failures apart. */
  readonly given: readonly Expr[]
  readonly handlers?: readonly Handler[]
  /** Code that may give the request a key. */
  readonly keyed: readonly Expr[]
}

/** Status codes that say whether another attempt is worth it. */
const transientStatus: ReadonlySet<unknown> = new Set([408, 409, 425, 429, 502, 503, 504])

/** What a call does that must not happen twice: in words, and its kind if the library is known. */
interface Operation {
  readonly words: string
  readonly does?: OnceOnly
}

const operationOf = (reading: Reading, placed: PlacedCall): Operation | undefined => {
  const { call } = placed
  const callee = `\`${reading.placeOf(call).calleeText}\``
  for (const name of namesOf(reading, placed)) {
    const does = reading.onceOnly(name)
    if (does !== undefined) return { words: `${callee}, which ${onceWords[does]}`, does }
  }
  const posts = reading.requestAt(call)?.method === 'POST' || postsThroughImport(reading, placed) || postsToAddress(call)
  return posts && !onlyReads(placed) ? { words: `${callee} (POST)` } : undefined
}

/** `bank.post('/payouts', …)` through a client that another file makes. */
const postsThroughImport = ({ file }: Reading, { call, scope }: PlacedCall): boolean => {
  const [address] = call.args
  if (call.callee.kind !== 'member' || (call.callee.name !== 'post' && call.callee.name !== 'postForm')) return false
  const isText = address?.kind === 'template' || (address?.kind === 'literal' && address.type === 'text')
  return isText && file.originOf(call.callee, scope).root.kind === 'import'
}

/** The address, or a word beside it, says that the request only reads. Its headers say nothing about that. */
const onlyReads = ({ call }: PlacedCall): boolean => {
  const values = call.keywords.flatMap(({ name, value }) => (name === 'headers' ? [] : [value]))
  return mentioned([call.callee, ...call.args, ...values].flatMap(withoutHeaders), names.readsByPost) !== undefined
}

const withoutHeaders = (expr: Expr): readonly Expr[] => {
  if (expr.kind !== 'object') return exprsOf(expr)
  const properties = expr.properties.filter(({ key }) => key !== 'headers')
  return [{ ...expr, properties }, ...properties.flatMap(({ value }) => withoutHeaders(value))]
}

/** Expressions without those that are only part of a text, such as an error message: a text has no effect on what is retried. */
const outsideTexts = (exprs: readonly Expr[]): readonly Expr[] => {
  const texts = exprs.filter(
    (expr) => expr.kind === 'template' || (expr.kind === 'binary' && expr.operator === '+' && (isText(expr.left) || isText(expr.right))),
  )
  return texts.length === 0 ? exprs : exprs.filter((expr) => !texts.some((text) => contains(text, expr)))
}

const isText = (expr: Expr): boolean => expr.kind === 'literal' && expr.type === 'text'

const isToldApart = ({ given, handlers = [] }: Repeated): boolean =>
  mentioned(outsideTexts(given), names.tellsApart) !== undefined ||
  given.some(
    (expr) => (expr.kind === 'literal' && transientStatus.has(expr.value)) || (expr.kind === 'binary' && expr.operator === 'instanceof'),
  ) ||
  handlers.some(({ types }) => types.some(({ name }) => name !== undefined && names.tellsApart.has(name.name)))

/** The call whose effect a retry doubles, or the key by which the receiver would know it again. */
export const unsafetyOf = (reading: Reading, repeated: Repeated): Pick<Retry, 'unsafe' | 'keyAt' | 'isSelective'> => {
  for (const placed of callsIn(reading, repeated.work)) {
    const operation = operationOf(reading, placed)
    if (operation === undefined) continue
    if (isToldApart(repeated)) return { isSelective: true }
    const key = mentioned(repeated.keyed, names.keys) ?? keyGiven(placed.call)
    if (key) return { keyAt: reading.file.spanOf(keyIn(key)) }
    const { words, does } = operation
    const movesMoney = does === 'payment' || mentioned(placed.call.args.flatMap(withoutHeaders), names.movesMoney)
    return {
      unsafe: {
        operation: words,
        at: headLine(reading, placed.call),
        ...(movesMoney ? { movesMoney: true } : {}),
        ...(does !== undefined && does !== 'payment' ? { isMessage: true } : {}),
      },
    }
  }
  return isToldApart(repeated) || mentioned(repeated.keyed, names.keys) ? { isSelective: true } : {}
}

/**
 * The same for a request that a method of an interface describes: its path, its parameters and their annotations are all that is sent.
 *
 * @param at the line that retries it
 */
export const unsafetyOfDescribed = (
  { file }: Reading,
  fn: FunctionModel,
  method: string,
  at: Span,
): Pick<Retry, 'unsafe' | 'keyAt' | 'isSelective'> => {
  const owner = file.index.scopeOf(fn)?.class
  const own = [fn, ...fn.params].flatMap(({ decorators }) => decorators)
  const texts = own.flatMap((decorator) => exprsOf(decorator))
  const key =
    mentioned([...texts, ...(owner?.decorators ?? []).flatMap((decorator) => exprsOf(decorator))], names.keys) ??
    fn.params.find(({ name }) => isKeyName(name) || names.keys.has(name))
  if (key) return { keyAt: file.spanOf(key) }
  const words = [fn.name, ...fn.params.flatMap(({ name, type }) => [name, ...(type?.name ? [lastName(type.name)] : [])])]
  const isRead = mentioned(texts, names.readsByPost) !== undefined || words.some((word) => names.readsByPost.has(word))
  if (method !== 'POST' || isRead) return {}
  const movesMoney = mentioned(texts, names.movesMoney) !== undefined || words.some((word) => names.movesMoney.has(word))
  return { unsafe: { operation: `\`${fn.name}\` (POST)`, at, ...(movesMoney ? { movesMoney: true } : {}) } }
}

/** The value of a key in an object or among keyword arguments. */
const keyIn = (expr: Expr): Located => {
  if (expr.kind === 'object') return expr.properties.find(({ key }) => typeof key === 'string' && names.keys.has(key))?.value ?? expr
  if (expr.kind === 'call') return expr.keywords.find(({ name }) => names.keys.has(name))?.value ?? expr
  return expr
}
