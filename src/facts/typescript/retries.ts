import type { ValueShape } from '#model/fact'
import type { Retry } from '#model/facts/retry'
import type { Span } from '#model/source-file'
import { namePattern } from '#languages/typescript/call-index'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { breakerMakers, retryLibraries, selfRetrying, type RetryLibrary } from '../libraries/retry-libraries.ts'
import type { Context, Extractor } from './context.ts'
import { around, callsOf, carriesKey, headLine, indiscriminateIn, unsafeMethods, unsafety } from './repeated-work.ts'
import { ofBreaker } from './retry-breakers.ts'
import { ofLoop, ofRecursion, type Loop } from './retry-loops.ts'
import { valueShape } from './value-shape.ts'

type Facets = Pick<Retry, 'limit' | 'endlessByDefault' | 'pause' | 'limitAt' | 'pauseAt'>

const callers = new Map<string, RetryLibrary>()
for (const library of retryLibraries) for (const caller of library.callers) callers.set(caller, library)

/** Looks up a dotted key in an object literal. `open` if a spread or an unknown value may set the key. */
const lookUp = (
  shape: ValueShape | undefined,
  key: string,
): { readonly value?: ValueShape; readonly at?: Span; readonly open: boolean } => {
  if (shape?.type !== 'object') return { open: shape !== undefined && shape.type !== 'literal' }
  const [head = '', ...rest] = key.split('.')
  const property = shape.keys[head]
  if (!property) return { open: shape.open }
  return rest.length === 0 ? { value: property.value, at: property.at, open: false } : lookUp(property.value, rest.join('.'))
}

const isEndless = (value: ValueShape | undefined): boolean =>
  value !== undefined &&
  ((value.type === 'literal' && (value.value === Infinity || value.value === 'INFINITELY')) ||
    (value.type === 'expression' && /^Number\.(MAX_SAFE_INTEGER|MAX_VALUE|POSITIVE_INFINITY)$/.test(value.name ?? '')))

const limitOf = (library: RetryLibrary, options: ValueShape | undefined): Pick<Facets, 'limit' | 'limitAt' | 'endlessByDefault'> => {
  const byTime = library.timeKeys.map((key) => lookUp(options, key))
  const byCount = library.limitKeys.map((key) => lookUp(options, key))
  const forever = library.foreverKeys
    .map((key) => lookUp(options, key))
    .find(({ value }) => value?.type === 'literal' && value.value === true)
  const set = [...byTime, ...byCount].find(({ value }) => value !== undefined && !isEndless(value))
  if (byTime.some(({ value }) => value !== undefined))
    return { limit: 'bounded', endlessByDefault: false, ...(byTime[0]?.at ? { limitAt: byTime[0].at } : {}) }
  const endless = forever ?? byCount.find(({ value }) => isEndless(value))
  if (endless?.at) return { limit: 'none', endlessByDefault: false, limitAt: endless.at }
  if (set?.at) return { limit: 'bounded', endlessByDefault: false, limitAt: set.at }
  if (!library.endlessByDefault) return { limit: 'bounded', endlessByDefault: false }
  return [...byTime, ...byCount].some(({ open }) => open)
    ? { limit: 'unknown', endlessByDefault: false }
    : { limit: 'none', endlessByDefault: true }
}

const pauseOf = (library: RetryLibrary, options: ValueShape | undefined): Pick<Facets, 'pause' | 'pauseAt'> => {
  const { value, at, open } = lookUp(options, library.pauseKey)
  const place = at ? { pauseAt: at } : {}
  if (value) return value.type === 'literal' && value.value === 0 ? { pause: 'none', ...place } : { pause: 'some', ...place }
  if (library.pauseByDefault) return { pause: 'some' }
  return { pause: open ? 'unknown' : 'none' }
}

/** The repeated function: an inline function, or a named one in this file. */
const workOf = (module: Module, argument: ts.Expression | undefined): ts.Node | undefined => {
  if (!argument) return undefined
  const origin = module.origin(argument)
  return origin.kind === 'local' && ts.isFunctionLike(origin.node) ? origin.node : undefined
}

const throughLibrary = ({ module, emit }: Context, call: ts.CallExpression): void => {
  const library = callers.get(module.originName(call.expression))
  if (!library) return
  const argument = call.arguments[library.options]
  const options = argument && valueShape(module, argument)
  const work = library.work < 0 ? undefined : workOf(module, call.arguments[library.work])
  const methods = library.methodsKey ? lookUp(options, library.methodsKey) : undefined
  const client = library.client === undefined ? undefined : call.arguments[library.client]
  emit({
    kind: 'retry',
    at: headLine(module, call),
    within: module.within(call),
    subject: `${library.library} ${shortText(module, call.expression, 40)}`,
    by: library.library,
    ...limitOf(library, options),
    ...pauseOf(library, options),
    ...(work ? { work: module.span(work), ...unsafety(module, work, [call], [call, ...around(module, call)]) } : {}),
    ...(unsafeMethods(methods?.value) && methods?.at
      ? { unsafe: { operation: 'every POST and PATCH that goes through it', at: methods.at } }
      : {}),
    calls: work ? callsOf(module, work) : [],
    ...(work && !/shouldRetry|retryIf|retryCondition|onFailedAttempt/.test(argument?.getText(module.file) ?? '')
      ? indiscriminateIn(module, work, 'library')
      : {}),
    ...(client ? clientRef(module, client) : {}),
  })
}

const clientRef = (module: Module, node: ts.Expression): Pick<Retry, 'client'> => {
  const value = bare(node)
  if (!ts.isIdentifier(value)) return {}
  const origin = module.origin(value)
  if (origin.kind === 'import') return { client: { module: origin.module, name: origin.path.join('.') || 'default' } }
  return origin.kind === 'made' && origin.name ? { client: { name: origin.name } } : {}
}

/** `got.extend({ retry: { limit, methods } })`, `ky.post(url, { retry: … })`. */
const ofClient = ({ module, emit }: Context, call: ts.CallExpression): void => {
  const name = module.originName(call.expression)
  if (!selfRetrying.test(name)) return
  for (const argument of call.arguments) {
    const shape = ts.isSpreadElement(argument) ? undefined : valueShape(module, argument)
    const retry = shape?.type === 'object' ? shape.keys.retry : undefined
    if (!retry || retry.value.type !== 'object') continue
    const limit = lookUp(retry.value, 'limit')
    const methods = lookUp(retry.value, 'methods')
    const endless = isEndless(limit.value)
    const keyed = carriesKey.test(argument.getText(module.file))
    emit({
      kind: 'retry',
      at: headLine(module, call),
      within: module.within(call),
      subject: `${name.split('#')[0]} ${shortText(module, call.expression, 40)}`,
      by: name.split('#')[0] ?? '',
      limit: endless ? 'none' : 'bounded',
      endlessByDefault: false,
      ...(limit.at ? { limitAt: limit.at } : {}),
      pause: 'some',
      calls: [],
      ...(unsafeMethods(methods.value) && methods.at && !keyed
        ? { unsafe: { operation: 'every POST and PATCH that goes through it', at: methods.at } }
        : {}),
    })
  }
}

const isRetrying = namePattern((origin) => callers.has(origin) || selfRetrying.test(origin))
const isBreaker = namePattern((origin) => Object.hasOwn(breakerMakers, origin))

/** Retries, and the circuit breakers that stop them. */
export const retries: Extractor = (context) => {
  const { module } = context
  for (const call of module.callsFrom(isRetrying)) {
    throughLibrary(context, call)
    ofClient(context, call)
  }
  for (const made of module.madeFrom(isBreaker)) ofBreaker(context, made)
  for (const kind of [ts.SyntaxKind.WhileStatement, ts.SyntaxKind.DoStatement, ts.SyntaxKind.ForStatement])
    for (const loop of module.all<Loop>(kind)) ofLoop(context, loop)
  for (const clause of module.all<ts.CatchClause>(ts.SyntaxKind.CatchClause)) ofRecursion(context, clause)
}
