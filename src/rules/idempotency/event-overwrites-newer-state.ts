import type { DatedWrite } from '#model/facts/data/dated-write'
import type { SqlStatement } from '#model/facts/data/sql-statement'
import { evidenceAt, gapAt, rule, type Gap } from '#model/rule'
import type { Linked, System } from '#model/system'
import { plainName } from '#model/findings/plain-name'
import { dispatchedFrom } from '#system/effects/dispatched'
import { functionsFrom, standsIn } from '#link/follow'
import { lostOrderGuards } from '#change/data/lost-order-guards'
import { productName } from '#system/naming/product-name'
import { verifiedReceivers } from '#system/access/webhook-receivers'

/** Events of Stripe have no version. Their `created` has whole seconds, and their order is not guaranteed: docs.stripe.com/webhooks. */
const ofStripe = {
  risk: 'Stripe does not guarantee the order of events, and resends failed ones for days. The overwrite causes no error.',
  fix: 'Fetch the current object from Stripe before writing, or skip an event that is older than the last one stored (`created` has whole seconds only).',
}

type Statement = Linked<SqlStatement>

const columnsOf = ({ columns }: Statement, access: 'read' | 'write'): ReadonlySet<string> =>
  new Set(columns.flatMap((one) => (one.access === access ? [one.column.toLowerCase()] : [])))

/** What a condition compares for order. A lease that ran out says nothing about the age of a row. */
const guardsOf = ({ orderGuards = [] }: Statement) => orderGuards.filter(({ isLease }) => !isLease)

/** An UPDATE: it finds its row by columns that it does not write. */
const isUpdate = (statement: Statement): boolean => {
  const [read, written] = [columnsOf(statement, 'read'), columnsOf(statement, 'write')]
  return read.size > 0 && written.size > 0 && [...read].every((column) => !written.has(column))
}

/** An insert that replaces what it finds: `ON CONFLICT (unit_id) DO UPDATE SET status = EXCLUDED.status`. */
const isUpsert = (statement: Statement): boolean => {
  const [read, written] = [columnsOf(statement, 'read'), columnsOf(statement, 'write')]
  return statement.changes === 'insert' && [...read].filter((column) => written.has(column)).length > 1
}

/** Whether a statement stores the column that the condition of another statement compares. */
const storesSameAge = (statement: Statement, other: Statement): boolean => {
  const [written, read] = [columnsOf(statement, 'write'), columnsOf(statement, 'read')]
  return (
    other.orderGuards?.some(
      ({ column }) => written.has(column.toLowerCase()) && (!isUpsert(statement) || read.has(column.toLowerCase())),
    ) === true
  )
}

/** Functions that handle the same kind of events, and what they lead to. */
interface Handlers {
  readonly functions: readonly { readonly path: string; readonly name: string }[]
  /** The sender of the events, if their type says it. */
  readonly provider?: string
}

const withDispatched = (system: System, starts: readonly { readonly path: string; readonly name: string }[]): Handlers['functions'] => {
  const known = functionsFrom(system, starts, { steps: 4, handed: true })
  const dispatched = known.flatMap((one) => dispatchedFrom(system, one))
  return dispatched.length === 0 ? known : [...known, ...functionsFrom(system, dispatched, { steps: 4, handed: true })]
}

function* messageHandlers(system: System): Generator<Handlers> {
  for (const consumer of system.facts('consumer')) {
    const handler = consumer.inService && consumer.delivers === 'messages' ? system.define(consumer.at.path, consumer.handler) : undefined
    if (handler) yield { functions: withDispatched(system, [handler]) }
  }
  const byFile = Map.groupBy(
    system.facts('event-handler').filter(({ inService }) => inService),
    ({ at, provider }) => `${at.path}\0${provider}`,
  )
  for (const [first, ...others] of byFile.values())
    if (first && others.length > 0)
      yield {
        functions: withDispatched(
          system,
          [first, ...others].map(({ at, within }) => ({ path: at.path, name: within })),
        ),
        provider: first.provider,
      }
}

/** Writes of a message consumer that compare no version or time, although another write of the same consumer does. */
function* unlikeTheirSiblings(system: System, reported: Set<string>): Generator<Gap> {
  for (const { functions, provider } of messageHandlers(system)) {
    const statements = system.facts('sql-statement').filter((one) => one.inService && standsIn(one, functions))
    for (const statement of statements) {
      const place = `${statement.at.path}:${statement.at.startLine}`
      if (guardsOf(statement).length > 0 || !(isUpdate(statement) || isUpsert(statement)) || reported.has(place)) continue
      const [table] = statement.tables
      if (table === undefined || system.isMarked(statement.at.path, statement.within, 'orders-events')) continue
      const sibling = statements.find(
        (one) =>
          guardsOf(one).length > 0 &&
          one.within !== statement.within &&
          (one.tables[0] === table || storesSameAge(statement, one) || (provider !== undefined && storesSameState(statement, one))),
      )
      const [guard] = sibling ? guardsOf(sibling) : []
      if (!sibling || !guard) continue
      reported.add(place)
      yield gapAt(statement, {
        severity: 'P1',
        subject: `order of ${table} in ${statement.within}`,
        message: `This ${provider === undefined ? 'message handler' : 'handler of events'} writes to \`${table}\` without comparing \`${guard.column}\`, unlike the write to \`${sibling.tables[0] ?? table}\` at ${sibling.at.path}:${sibling.at.startLine}. A late ${provider === undefined ? 'message' : 'event'} overwrites newer state.`,
        risk: 'After a retry, a rebalance or a slow partition, old state replaces newer state. No error is logged.',
        fix: 'Store the time or version of the message in the row, and compare it in the WHERE clause of the write.',
      })
    }
  }
}

/** Whether a statement replaces a column that the other one, which compares, replaces as well: both take the state of an event over. */
const storesSameState = (statement: Statement, other: Statement): boolean => {
  const written = columnsOf(other, 'write')
  return [...columnsOf(statement, 'write')].some(
    (column) => written.has(column) && !other.orderGuards?.some((guard) => guard.column === column),
  )
}

/** Writes of a handler of messages or events that store the time or version of the new state, and do not compare it. */
function* withoutComparison(system: System, reported: ReadonlySet<string>): Generator<Gap> {
  const writes = system.facts('dated-write').filter(({ inService }) => inService)
  if (writes.length === 0) return
  const statements = system.facts('sql-statement')
  const seen = new Set<string>()
  for (const { functions, what } of receivers(system))
    for (const write of writes) {
      const { at, within, column, state } = write
      const key = `${at.path}:${at.startLine}`
      if (seen.has(key) || !standsIn(write, functions) || isAsked(system, write, functions)) continue
      seen.add(key)
      const inside = statements.find((one) => one.at.path === at.path && one.at.startLine >= at.startLine && one.at.startLine <= at.endLine)
      if (inside && (guardsOf(inside).length > 0 || reported.has(`${at.path}:${inside.at.startLine}`))) continue
      yield gapAt(write, {
        severity: 'P1',
        subject: `order of ${write.table} by ${column} in ${within}`,
        message: `This write replaces \`${state}\` and stores the \`${column}\` of the ${what}, but does not compare it with the stored one. A late ${what} overwrites newer state.`,
        risk: 'After a retry, a redelivery or a slow partition, old state replaces newer state. No error is logged.',
        fix: `Compare the stored \`${column}\` with the new one in the condition of the write, and skip what is older.`,
      })
    }
}

function* receivers(system: System): Generator<{ readonly functions: Handlers['functions']; readonly what: 'message' | 'event' }> {
  for (const consumer of system.facts('consumer')) {
    const handler = consumer.inService && consumer.delivers === 'messages' ? system.define(consumer.at.path, consumer.handler) : undefined
    if (handler) yield { functions: withDispatched(system, [handler]), what: 'message' }
  }
  for (const receiver of verifiedReceivers(system)) {
    const handler = receiver.inService ? system.define(receiver.at.path, receiver.handler) : undefined
    if (handler) yield { functions: withDispatched(system, [handler]), what: 'event' }
  }
}

/** Whether the function of a write, one that it calls, or one that leads to it decides by the time or version. */
const isAsked = (system: System, { at, within, asks }: Linked<DatedWrite>, functions: Handlers['functions']): boolean =>
  system
    .facts('effects')
    .some(
      (one) =>
        one.alsoAsks?.some((name) => asks.includes(plainName(name))) === true &&
        ((one.at.path === at.path && one.within === within) ||
          system.callees(at.path, within).some(({ path, name }) => path === one.at.path && name === one.within) ||
          (standsIn(one, functions) && system.uses(one.at.path, one.within).some(({ path, name }) => path === at.path && name === within))),
    )

export const eventOverwritesNewerState = rule({
  id: 'event-overwrites-newer-state',
  check: '6.7',
  severity: 'P3',
  stage: 'stable',
  title: 'Stale event may overwrite newer state',
  why: 'Providers may deliver events out of order, and resend failed ones hours later. The overwrite causes no error.',
  fix: 'Before writing, compare the time, version or sequence number of the event with the stored one, or fetch the current state from the provider.',
  blindSpots: 'Age checks are identified by names (`created`, `timestamp`, `version` …). Whether the comparison is correct is not checked.',
  summaryOnly: true,
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system, change) {
    const reported = new Set<string>()
    // Another rule reports a comparison that the change removes.
    if (change) for (const { now } of lostOrderGuards(system, change)) reported.add(`${now.fact.at.path}:${now.fact.at.startLine}`)
    yield* unlikeTheirSiblings(system, reported)
    yield* withoutComparison(system, reported)
    for (const receiver of system.facts('webhook-receiver')) {
      const handler = system.define(receiver.at.path, receiver.handler)
      if (!receiver.inService || !handler || !system.does(handler.path, handler.name, 'changes-rows')) continue
      if (system.does(handler.path, handler.name, 'orders-events')) yield evidenceAt(receiver, 'the age of events is checked')
      else
        yield gapAt(receiver, {
          removed: 'the check for stale events',
          ...(receiver.provider === 'stripe' ? ofStripe : {}),
          message: `This handler updates rows from ${receiver.provider ? `${productName(receiver.provider)} ` : ''}events, and neither it nor its callees check how old an event is. A late event can overwrite newer state.`,
          evidence: ['timestamps, versions and sequence numbers in the handler and its callees'],
        })
    }
  },
})
