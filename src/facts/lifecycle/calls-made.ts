import type { CallsMade, ClientUse, Connect } from '#model/facts/process/startup'
import type { Span } from '#model/source-file'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import { exprsAround } from '#code/parts/exprs-around'
import { functionOf } from '#code/function-of'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { PlacedCall } from '#code/index-module'
import { lastName } from '#code/last-name'
import type { Call, Expr, FunctionModel, Located, Stmt } from '#code/model'
import { possibleNames } from '#code/possible-names'
import { isNull } from '#code/is-null'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import { isReturned, keptErrorOf } from '../values/error-taken.ts'
import { isErrorName } from '../logs/error-in-hand.ts'
import { writtenNames } from '../values/written-names.ts'
import { exitOf } from './exits.ts'
import { isAside } from './load-work.ts'
import { answersWithError, noClients, sharedClients } from './shared-clients.ts'
import { shortText, type Reading } from './reading.ts'
import { runsBeside } from './start-hooks.ts'

interface Collected {
  readonly at: number
  readonly caught: Set<number>
  readonly handlers: Map<number, Span>
  readonly beside: Set<number>
  readonly repeated: Set<number>
  readonly connects: Map<number, Connect>
  readonly optional: Map<number, string>
  readonly clients: ClientUse[]
}

/** How the functions of a file deal with their calls: which may fail without consequences, and which they do not wait for. */
export const callsMade = (
  reading: Reading,
  atStart: ReadonlyMap<FunctionModel, unknown>,
  isRequest: (call: Call) => boolean,
): readonly CallsMade[] => {
  const { file, placeOf, rules } = reading
  const found = new Map<string, Collected>()
  for (const placed of file.index.calls) {
    const { call } = placed
    const line = file.lineOf(call.start)
    const stay = failureStays(reading, placed)
    const isCaught = stay !== undefined
    const isBeside = runsApart(reading, placed, atStart)
    const connects = connectsTo(reading, placed)
    const entered = connects ? undefined : enteredIn(reading, placed)
    const word = optionalWord(call)
    const isRepeated = (connects || entered || isRequest(call)) && isInLoop(reading, placed)
    const isEntry = namesEntry(placed.scope.function?.name)
    const { clients: shared, isOfClient } =
      isCaught || !rules.mustAwait || isAwaited(reading, call) ? sharedClients(reading, placed) : noClients
    if (!isEntry && !isCaught && !isBeside && !connects && !entered && word === undefined && !isRepeated && shared.length === 0) continue
    const { within, calleeText } = placeOf(call)
    let own = found.get(within)
    if (!own)
      found.set(
        within,
        (own = {
          at: line,
          caught: new Set(),
          handlers: new Map(),
          beside: new Set(),
          repeated: new Set(),
          connects: new Map(),
          optional: new Map(),
          clients: [],
        }),
      )
    if (isCaught) own.caught.add(line)
    if (stay?.handler && (isEntry || (placed.scope.function && atStart.has(placed.scope.function)))) own.handlers.set(line, stay.handler)
    if (isBeside) own.beside.add(line)
    if (isRepeated) own.repeated.add(line)
    if ((connects || entered) && !own.connects.has(line)) {
      const peer = peerOf(reading, placed, entered)
      const callee = entered ? `${shortText(reading, entered, 40)}.start` : calleeText || shortText(reading, call.callee, 40)
      own.connects.set(line, { line, callee, ...(peer && { peer }), ...(stay?.handler === undefined ? {} : { handledAt: stay.handler }) })
    }
    if (word !== undefined && !own.optional.has(line)) own.optional.set(line, word)
    if (shared.length > 0)
      own.clients.push({
        line,
        callee: calleeText || shortText(reading, call.callee, 40),
        of: shared,
        isHandled: stay !== undefined && !answersWithError(reading, stay.body, placed.scope),
        isWait: isOfClient && !isBeside,
      })
  }
  return [...found].map(([within, { at, caught, handlers, beside, repeated, connects, optional, clients }]) => ({
    kind: 'calls-made',
    at: { startLine: at, endLine: at },
    within,
    subject: 'calls',
    ...(within === '' && (rules.isProgram(file) || rules.talksAtLoad(file)) ? { isProgram: true } : {}),
    caught: [...caught],
    ...(handlers.size > 0 ? { handlers: [...handlers].map(([line, span]) => ({ line, at: span })) } : {}),
    beside: [...beside],
    repeated: [...repeated],
    connects: [...connects.values()],
    optional: [...optional].map(([line, word]) => ({ line, word })),
    ...(clients.length > 0 ? { clients } : {}),
  }))
}

/** A function that may start the process, or the code outside functions. */
const namesEntry = (name: string | undefined): boolean => name === undefined || wordsOf(name).some((word) => names.entries.has(word))

/** The word by which a call says that it is about an optional part. */
const optionalWord = (call: Call): string | undefined => {
  const parts = [call.callee, ...call.args, ...call.keywords.map(({ value }) => value)]
  const words = parts
    .flatMap((part) => (part.kind === 'lambda' ? [] : exprsOf(part, 'own')))
    .flatMap((expr) => (expr.kind === 'template' || (expr.kind === 'literal' && `${expr.value}`.includes(' ')) ? [] : writtenNames(expr)))
    .flatMap((name) => wordsOf(name))
  return words.some((word) => names.requiredParts.has(word)) ? undefined : words.find((word) => names.optionalParts.has(word))
}

/** A call that opens a connection, or asks whether the other side is there. */
const connectsTo = (reading: Reading, { call, scope }: PlacedCall): boolean => {
  const { file, index } = reading
  if (possibleNames(file, call.callee, scope).some((name) => index.isWait(name))) return true
  if (!wordsOf(lastName(call.callee)).some((word) => names.connects.has(word))) return false
  if (functionOf(file, call.callee, scope)) return false
  // A callback that is handed over reports the failure.
  if (call.args.some(({ kind }) => kind === 'lambda')) return false
  // Events of Python are connected with their handlers: only what is awaited certainly leaves the process.
  if (file.module.language === 'python' && lastName(call.callee) !== 'ping' && !isAwaited(reading, call)) return false
  const { root, path } = file.originOf(call.callee, scope)
  if (root.kind !== 'import') return root.kind !== 'global' && call.callee.kind === 'member'
  // A member of what another file exports or makes; the linking leaves out members that the other file defines.
  return !root.module.startsWith('.') || path.length > 1
}

/** What a call enters as a context manager that connects: `producer` of `await stack.enter_async_context(producer)`. */
const enteredIn = (reading: Reading, { call, scope }: PlacedCall): Expr | undefined => {
  const { file, index } = reading
  const [entered] = call.args
  if (file.module.language !== 'python' || entered === undefined || lastName(call.callee) !== 'enter_async_context') return undefined
  return possibleNames(file, entered, scope).some((name) => index.isWait(`${name}.__aenter__`)) ? entered : undefined
}

/** What answers a call that connects. */
const peerOf = ({ file, index }: Reading, { call, scope }: PlacedCall, entered: Expr | undefined): Connect['peer'] =>
  possibleNames(file, entered ?? call.callee, scope)
    .map((name) => index.peerOf(entered ? `${name}.__aenter__` : name))
    .find((peer) => peer !== undefined)

const isAwaited = ({ file }: Reading, call: Call): boolean => [...exprsAround(file.index, call)].some(({ kind }) => kind === 'await')

const isInLoop = ({ file }: Reading, { call, scope }: PlacedCall): boolean =>
  enclosing(scope.function ?? file.module, call).some(({ stmt, body }) => stmt.kind === 'loop' && body === stmt.body)

/** Whether the function does not wait for a call. */
const runsApart = (reading: Reading, { call, scope }: PlacedCall, atStart: ReadonlyMap<FunctionModel, unknown>): boolean => {
  const { file, index, rules } = reading
  if (call.isDetached) return true
  // Only a program or a tool enters the branch.
  if (!scope.function && enclosing(file.module, call).some(({ stmt }) => stmt.kind === 'if' && isAside(index, stmt.condition))) return true
  const isHandedWork = runsBeside(lastName(call.callee)) && call.args.length + call.keywords.length > 0
  if (isHandedWork || (scope.function && !atStart.has(scope.function) && isHandedApart(reading, scope))) return true
  let isAwaited = false
  for (const outer of exprsAround(file.index, call)) {
    if (outer.kind === 'await') isAwaited = true
    else if (outer.kind === 'call' && !exprsOf(outer.callee, 'own').includes(call) && runsBeside(lastName(outer.callee))) return true
    else if (outer.kind === 'call' && outer.callee.kind === 'member' && runsBeside(outer.callee.name) && !isAwaited) return true
  }
  if (!rules.mustAwait || isAwaited) return false
  return scope.function?.isAsync !== false && !isReturned(file, { call, scope })
}

/** Whether the call lies in a function that another call is handed, and that does not run it on the spot. */
const isHandedApart = ({ file }: Reading, scope: PlacedCall['scope']): boolean => {
  const fn = scope.function
  if (!fn || fn.name !== '') return false
  const taker = takersOf(file).get(fn)
  return taker !== undefined && !names.runsOnTheSpot.has(lastName(taker.callee))
}

const knownTakers = new WeakMap<CodeFile, ReadonlyMap<FunctionModel, Call>>()

/** The calls that are handed unnamed functions. */
const takersOf = (file: CodeFile): ReadonlyMap<FunctionModel, Call> => {
  const before = knownTakers.get(file)
  if (before) return before
  const made = new Map<FunctionModel, Call>()
  for (const { call } of file.index.calls)
    for (const given of [...call.args, ...call.keywords.map(({ value }) => value)])
      if (given.kind === 'lambda' && !made.has(given.function)) made.set(given.function, call)
  knownTakers.set(file, made)
  return made
}

/** How a failure of a call does not leave its function, with the line of its handler if there is one. */
interface Stay {
  readonly handler?: Span
  readonly body: readonly Stmt[]
}

const failureStays = (reading: Reading, placed: PlacedCall): Stay | undefined => {
  const { file } = reading
  const { call, scope } = placed
  const home = scope.function ?? file.module
  for (const { stmt, body } of enclosing(home, call)) {
    if (
      stmt.kind === 'try' &&
      body === stmt.body &&
      stmt.handlers.length > 0 &&
      stmt.handlers.every((one) => !stops(reading, one.body, scope))
    )
      return { handler: spanOf(file, stmt.handlers[0] ?? stmt), body: stmt.handlers.flatMap((one) => one.body) }
    if (stmt.kind === 'scoped' && stmt.items.some(({ value }) => value.kind === 'call' && lastName(value.callee) === 'suppress'))
      return { handler: spanOf(file, stmt), body: [] }
  }
  for (const outer of exprsAround(file.index, call))
    if (outer.kind === 'call' && outer.callee.kind === 'member' && outer.callee.name === 'catch') {
      const [handler] = outer.args
      return handler?.kind !== 'lambda' || !stops(reading, handler.function.body ?? [], file.index.scopeOf(handler.function) ?? scope)
        ? { handler: spanOf(file, handler ?? call), body: handler?.kind === 'lambda' ? (handler.function.body ?? []) : [] }
        : undefined
    }
  return file.module.language === 'go' ? staysInGo(reading, placed) : undefined
}

/** Whether code throws, gives an error back or ends the process. */
const stops = (reading: Reading, body: readonly Stmt[], scope: PlacedCall['scope']): boolean =>
  stmtsIn(body).some(({ kind }) => kind === 'throw') ||
  exprsIn(body, 'own').some(
    (expr) =>
      expr.kind === 'call' &&
      (exitOf(reading, { call: expr, scope }) !== undefined || lastName(expr.callee) === 'panic' || ends(lastName(expr.callee))),
  )

/** Functions of the repository that end the process, by their names. */
const ends = (name: string): boolean =>
  wordsOf(name).some((word) => word === 'fatal' || word === 'exit' || word === 'die' || word === 'abort')

const staysInGo = (reading: Reading, { call, scope }: PlacedCall): Stay | undefined => {
  const { file } = reading
  const fn = scope.function
  const kept = keptErrorOf(file, { call, scope })
  if (!fn || !kept) return undefined
  const { outermost, assigned, check } = kept
  // Without an error among the results, the callee decides what a failure does.
  const [only, ...more] = assigned?.targets ?? []
  if (!check)
    return (
      assigned
        ? more.length > 0 || (only?.kind === 'name' && (only.name === '_' || isErrorName(only.name)))
        : outermost !== call || !functionOf(file, call.callee, scope)
    )
      ? { body: [] }
      : undefined
  const body = check.then
  const isGivenBack = stmtsIn(body).some((stmt) => {
    const last = stmt.kind === 'return' ? stmt.values.at(-1) : undefined
    return last !== undefined && !isNull(last) && fn.results.length > 0
  })
  return isGivenBack || stops(reading, body, scope) ? undefined : { handler: spanOf(file, check), body }
}

const spanOf = (file: CodeFile, { start, end }: Located): Span => ({ startLine: file.lineOf(start), endLine: file.lineOf(end) })
