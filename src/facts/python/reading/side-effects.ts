import type { EffectKind, IdempotencyKey, SideEffect } from '#model/facts/documents/side-effect'
import { originName, type Call, type PythonModule } from '#languages/python/module'
import type { Extractor } from '../calls/context.ts'
import { taskForm } from '../work/declared-tasks.ts'
import { requestOf } from '../calls/external-calls.ts'
import { memberOfMade, nameOfMade } from './name-of-made.ts'
import { movesMoneyTwice, movesMoneyWith, pythonEffects } from '../libraries/side-effects.ts'
import { transactionsOf } from '../data/transactions.ts'
import { literalText } from './value-shape.ts'
import { writtenEntries } from '../../values/written-entries.ts'
import { runsAlways } from '../../reading/runs-always.ts'
import { codeOf } from './code-of.ts'

const byName = new Map(pythonEffects.flatMap((entry) => entry.calls.map((call) => [call, entry] as const)))
const makers = new Set([...byName.keys()].flatMap((name) => /^.*\(\)(?=\.)/.exec(name)?.[0] ?? []))
/** Members of an instance, with their full names: `enqueue` of `rq.Queue()`. */
const byMember = new Map<string, { readonly effect: EffectKind; readonly library: string; readonly makers: string[] }>()
for (const [name, entry] of byName) {
  const [, maker, member] = /^(.*\(\))\.([\w.]+)$/.exec(name) ?? []
  if (!maker || !member) continue
  const known = byMember.get(member)
  if (known) known.makers.push(maker)
  else byMember.set(member, { effect: entry.effect, library: entry.library, makers: [maker] })
}

interface Effect {
  readonly effect: EffectKind
  readonly library: string
  readonly name: string
  readonly through?: SideEffect['through']
}

/** Whether a function of this file is an actor of Dramatiq, whose `send` puts a message on its queue. */
const isActor = (module: PythonModule, call: Call): boolean => {
  const origin = call.origin()
  return origin.kind === 'local' && taskForm(module, origin.definition)?.library === 'dramatiq'
}

/** The label of a queue task at all its calls. A task that a library stores in the caller's database is not labelled. */
const taskMaker = 'task of a queue'

/** `send_invoice.delay(…)`, `send_invoice.apply_async(…)`: the task is a function, of this file or of another one. */
const enqueues = (module: PythonModule, call: Call): Effect | undefined => {
  const { member } = call
  const origin = call.origin()
  if (member !== 'delay' && member !== 'apply_async' && !(member === 'send' && isActor(module, call))) return undefined
  // `signature(…).apply_async()`, `group(…)`, `chain(…).delay()` put tasks on a queue as well.
  const isCanvas = origin.kind === 'made' && /^celery\.(group|chain|chord|signature)$|\.(s|si|signature)$/.test(originName(origin.callee))
  if (origin.kind !== 'local' && origin.kind !== 'import' && !isCanvas) return undefined
  if (origin.kind === 'local' && !taskForm(module, origin.definition)) return undefined
  // Delayed past the commit by design, although the task still runs if the transaction is rolled back.
  if (call.arguments.keywords.has('countdown') || call.arguments.keywords.has('eta')) return undefined
  const queued = { effect: 'queue' as const, library: member === 'send' ? 'dramatiq' : 'celery', name: member }
  if (origin.kind !== 'import') return queued
  const path = originName(origin).slice(origin.module.length + 1)
  const name = path.slice(0, Math.max(0, path.lastIndexOf('.')))
  return { ...queued, through: { instance: { module: origin.module, name }, makers: [taskMaker] } }
}

const effectOf = (module: PythonModule, call: Call): Effect | undefined => {
  const origin = call.origin()
  const name = originName(origin)
  const known = byName.get(name)
  if (known) return { effect: known.effect, library: known.library, name }
  const queued = enqueues(module, call)
  if (queued) return queued
  const request = requestOf(module, call)
  if (request && /^(requests|httpx|aiohttp)$/.test(request.library) && /^(post|put|patch|delete)$/.test(request.member))
    return { effect: 'http', library: request.library, name }
  if (origin.kind !== 'import') return keptElsewhere(call, name)
  for (const length of [1, 2]) {
    const path = name.slice(origin.module.length + 1).split('.')
    const found = path.length > length ? byMember.get(path.slice(-length).join('.')) : undefined
    if (found)
      return {
        effect: found.effect,
        library: found.library,
        name,
        through: { instance: { module: origin.module, name: path.slice(0, -length).join('.') }, makers: found.makers },
      }
  }
  return keptElsewhere(call, name)
}

/** A call on what the application keeps in its state (Starlette `State`): `request.app.state.jobs.enqueue_job(…)`. */
const keptElsewhere = ({ calleeText }: Call, name: string): Effect | undefined => {
  const [, holder, member = ''] = /\.state\.(\w+)\.(\w+)$/.exec(calleeText) ?? []
  const found = byMember.get(member)
  return holder !== undefined && found
    ? { effect: found.effect, library: found.library, name, through: { instance: { name: holder }, member: holder, makers: found.makers } }
    : undefined
}

/** The keys of a dictionary that the function builds and then spreads as the only one: `create(**params)`. */
const spreadKeys = (module: PythonModule, call: Call): ReadonlySet<string> | undefined => {
  if (call.arguments.spreadKeywords.length !== 1) return undefined
  const { file } = codeOf(module)
  const placed = file.index.calls.find(({ call: { start, end } }) => start === call.node.start && end === call.node.end)
  const spread = placed?.call.args.find((argument) => argument.kind === 'spread' && argument.isByName)
  return placed && spread?.kind === 'spread' && spread.value.kind === 'name'
    ? writtenEntries(file, placed.call, spread.value, placed.scope)
    : undefined
}

const keyOf = (call: Call, effect: Effect, spread: ReadonlySet<string> | undefined): IdempotencyKey => {
  if (spread?.has('idempotency_key')) return { state: 'set', at: call.node.span }
  const keyword = call.arguments.keywords.get('idempotency_key')
  if (keyword) return { state: 'set', at: keyword.node.span }
  const options = call.arguments.keywords.get('options')?.value
  if (options) return options.text.includes('idempotency_key') ? { state: 'set', at: options.span } : { state: 'unknown' }
  const isOpen = call.arguments.spreadKeywords.length > 0 && (spread === undefined || spread.has('options'))
  if (effect.library !== 'stripe' || isOpen || call.arguments.positional.length > 1) return { state: 'unknown' }
  return { state: 'absent' }
}

const moves = (call: Call, name: string, spread: ReadonlySet<string> | undefined): boolean =>
  movesMoneyTwice.has(name) ||
  (movesMoneyWith[name]?.some((key) => call.arguments.keywords.has(key) || spread?.has(key) || isInParameters(call, key)) ?? false)

/** A client of Stripe takes the parameters as a dictionary: `refunds.create(params={"amount": cents})`. */
const isInParameters = ({ arguments: { keywords, positional } }: Call, key: string): boolean => {
  const given = keywords.get('params')?.value ?? positional[0]
  return given?.kind === 'dictionary' && new RegExp(`["']${key}["']\\s*:`).test(given.text)
}

/** The function that a call runs in: a lambda that is passed on runs at a different time than its enclosing function. */
const runsIn = (module: PythonModule, call: Call): string => {
  const within = module.within(call.node)
  return module.scopeAround(call.node)?.kind === 'lambda' ? `${within} > lambda` : within
}

/** Irreversible calls, and the instances that they go through. */
export const sideEffects: Extractor = ({ module, emit }) => {
  for (const definition of module.definitions)
    if (definition.kind === 'function' && definition.qualified === definition.name && taskForm(module, definition))
      emit({
        kind: 'effect-client',
        at: { startLine: definition.node.startLine, endLine: definition.node.startLine },
        within: '',
        subject: `${taskMaker} ${definition.name}`,
        name: definition.name,
        maker: taskMaker,
      })
  const { file } = codeOf(module)
  for (const call of module.calls) {
    const maker = `${call.name}()`
    if (makers.has(maker)) {
      const member = memberOfMade(call)
      const name = nameOfMade(module, call) || member
      if (name)
        emit({
          kind: 'effect-client',
          at: call.node.span,
          within: module.within(call.node),
          subject: `${maker} ${name}`,
          name,
          maker,
          ...(member !== '' && { member }),
        })
    }
    const effect = effectOf(module, call)
    if (!effect) continue
    const spread = effect.library === 'stripe' ? spreadKeys(module, call) : undefined
    const transactions = transactionsOf(module)
    const transaction = transactions.beforeCommit(call.node)
    const commit = transaction ? undefined : transactions.pendingAt(call.node)
    emit({
      kind: 'side-effect',
      at: call.node.span,
      within: runsIn(module, call),
      subject: call.calleeText,
      effect: effect.effect,
      library: effect.library,
      callee: call.calleeText,
      key: keyOf(call, effect, spread),
      movesMoney: moves(call, effect.name, spread),
      ...(transaction ? { inTransaction: transaction.subject } : {}),
      ...(commit ? { commitAfter: { callee: file.textOf(commit.callee), line: file.lineOf(commit.start) } } : {}),
      ...(runsAlways(file, call.node) && { always: true as const }),
      ...(effect.through ? { through: effect.through } : {}),
    })
  }
}

const random = /^(uuid\.uuid[14]|secrets\.token_\w+|random\.\w+|os\.urandom|nanoid\.generate|ulid\.\w+)$/
const time = /^(time\.(time|time_ns|monotonic)|datetime\.datetime\.(now|utcnow)|django\.utils\.timezone\.now)$/

/** Idempotency keys, and how they are generated. */
export const idempotencyKeys: Extractor = ({ module, emit }) => {
  if (!/idempotency/i.test(module.text)) return
  for (const call of module.calls) {
    const keyword = call.arguments.keywords.get('idempotency_key')
    if (!keyword || literalText(keyword.value) !== undefined) continue
    const inner = module.callsIn(keyword.value)[0]
    const name = inner ? inner.name : ''
    emit({
      kind: 'idempotency-key',
      at: keyword.node.span,
      within: module.within(call.node),
      subject: `key of ${call.calleeText}`,
      made: random.test(name) ? 'random' : time.test(name) ? 'time' : 'derived',
      by: inner?.calleeText ?? keyword.value.text.slice(0, 40),
      perAttempt: false,
    })
  }
}
