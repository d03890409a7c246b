import type { Server, SignalHandler } from '#model/facts/process/process'
import type { CodeFile } from '#code/code-file'
import { enclosing } from '#code/enclosing'
import type { PlacedCall } from '#code/index-module'
import { idleDefaults } from '#models/programs/server-commands'
import type { ServerForm } from '#models/forms/lifecycle'
import { addressOf, isForOperators } from './address.ts'
import { heldBy, isClosedWithFunction } from './held-by.ts'
import { everyExpr } from '../logs/every-expr.ts'
import { writtenNames } from '../values/written-names.ts'
import { firstLine, formOf, type Reading } from './reading.ts'

/** A call that makes the process accept requests or jobs. */
export interface Serving {
  readonly call: PlacedCall['call']
  readonly scope: PlacedCall['scope']
  readonly fact: Server
  readonly isApplication: boolean
}

/** Where the process starts to accept requests or jobs. */
export interface Servers {
  readonly calls: readonly Serving[]
  readonly facts: readonly (Server | SignalHandler)[]
  /** The functions that contain such calls. */
  readonly within: readonly string[]
}

/** Finds the calls that make the process accept requests or jobs, and the handlers that they install. */
export const serversIn = (reading: Reading): Servers => {
  const { file, index } = reading
  const found = file.index.calls.flatMap((placed): readonly Found[] => {
    const form = serverFormOf(reading, placed)
    return form ? [{ placed, form }] : []
  })
  if (found.length === 0 || [...file.modules].some((module) => index.platforms.has(module))) return { calls: [], facts: [], within: [] }
  const seen = new Set<ServerForm['library']>()
  const facts: (Server | SignalHandler)[] = []
  const calls: Serving[] = []
  for (const one of found) {
    if (one.form.isOnce && seen.has(one.form.library)) continue
    seen.add(one.form.library)
    const fact = serverFact(reading, one)
    if (!fact) continue
    calls.push({ ...one.placed, fact, isApplication: one.form.isApplication === true })
    facts.push(fact, ...(one.form.handlesSignals ? [ownHandler(reading, one)] : []))
  }
  return {
    calls,
    facts: withOneHandler(reading, facts),
    within: calls.filter(({ isApplication }) => !isApplication).map(({ fact }) => fact.within),
  }
}

interface Found {
  readonly placed: PlacedCall
  readonly form: ServerForm
}

const serverFormOf = (reading: Reading, placed: PlacedCall): ServerForm | undefined => {
  const form = formOf(reading, reading.index.servers, placed)
  return form?.isInLoop && !isInEndlessLoop(reading.file, placed) ? undefined : form
}

const isInEndlessLoop = ({ module }: CodeFile, { call, scope }: PlacedCall): boolean => {
  const loops = enclosing(scope.function ?? module, call).filter(({ stmt }) => stmt.kind === 'loop')
  const innermost = loops.at(-1)?.stmt
  return innermost?.kind === 'loop' && innermost.form === 'endless'
}

const serverFact = (reading: Reading, { placed, form }: Found): Server | undefined => {
  const { file, rules, placeOf } = reading
  const { call } = placed
  const address = form.serves === 'worker' ? undefined : addressOf(reading, placed)
  // Only this process knows the port.
  if (address?.isLocal && (address.isEphemeral || rules.leavesOutLocal)) return undefined
  if (isForOperators(reading, placed) || isClosedWithFunction(reading, placed)) return undefined
  const { within, calleeText } = placeOf(call)
  const object = call.callee.kind === 'member' ? call.callee.object : undefined
  const receiver = object?.kind === 'name' || object?.kind === 'member' ? object : undefined
  return {
    kind: 'server',
    at: firstLine(reading, call),
    within,
    subject: rules.serverSubject(form.library, calleeText),
    library: form.library,
    serves: form.serves,
    ...(form.closedBy && call.callee.kind === 'member' ? { closable: { is: form.closedBy, member: call.callee.name } } : {}),
    ...(form.isApplication ? { isApplication: true } : {}),
    ...(address?.isLocal ? { loopback: true } : {}),
    ...(form.canStop && receiver && !isBare(reading, placed) ? { on: file.textOf(receiver) } : {}),
    ...(rules.followsWorkers ? heldBy(reading, placed) : {}),
    ...idleOf(reading, form.library),
  }
}

/** The default of the library, unless a member, a key or a call of the file has the name of the option. */
const idleOf = ({ file }: Reading, library: string): Pick<Server, 'idle'> => {
  const idle = idleDefaults.get(library)
  if (!idle) return {}
  const isSet = [...everyExpr(file.module)].some((expr) => expr.kind !== 'name' && writtenNames(expr).includes(idle.option))
  return isSet ? {} : { idle }
}

/** Whether it is a function of a package, not a member of a value: `http.ListenAndServe`. */
const isBare = ({ file }: Reading, { call, scope }: PlacedCall): boolean => file.originOf(call.callee, scope).path.length === 1

const ownHandler = (reading: Reading, { placed: { call }, form: { library } }: Found): SignalHandler => ({
  kind: 'signal-handler',
  at: firstLine(reading, call),
  within: reading.placeOf(call).within,
  ...reading.rules.ownHandler(library),
})

/** Frameworks in one file share the handler of the server that runs them. */
const withOneHandler = ({ rules }: Reading, facts: readonly (Server | SignalHandler)[]): readonly (Server | SignalHandler)[] => {
  const first = facts.find(({ kind }) => kind === 'signal-handler')
  return rules.sharesHandler ? facts.filter((fact) => fact.kind !== 'signal-handler' || fact === first) : facts
}
