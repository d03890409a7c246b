import type { SqlStatement } from '#model/facts/sql-statement'
import { evidenceAt, gapAt, rule, type Gap } from '#model/rule'
import type { Linked, System } from '#model/system'
import { dispatchedFrom } from '#system/dispatched'
import { functionsFrom, standsIn } from '#system/follow'
import { productName } from '#system/product-name'

/** Events of Stripe have no version. Their `created` has whole seconds, and their order is not guaranteed: docs.stripe.com/webhooks. */
const ofStripe = {
  risk: 'Stripe does not guarantee the order of events, and resends failed ones for days. The overwrite causes no error.',
  fix: 'Fetch the current object from Stripe before writing, or skip an event that is older than the last one stored (`created` has whole seconds only).',
}

type Statement = Linked<SqlStatement>

const columnsOf = ({ columns }: Statement, access: 'read' | 'write'): ReadonlySet<string> =>
  new Set(columns.flatMap((one) => (one.access === access ? [one.column.toLowerCase()] : [])))

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

/** Writes of a message consumer that compare no version or time, although another write of the same consumer does. */
function* unlikeTheirSiblings(system: System): Generator<Gap> {
  const reported = new Set<string>()
  for (const consumer of system.facts('consumer')) {
    const handler = consumer.inService && consumer.delivers === 'messages' ? system.define(consumer.at.path, consumer.handler) : undefined
    if (!handler) continue
    const known = functionsFrom(system, [handler], { steps: 4, handed: true })
    const dispatched = known.flatMap((one) => dispatchedFrom(system, one))
    const functions = [...known, ...(dispatched.length > 0 ? functionsFrom(system, dispatched, { steps: 4, handed: true }) : [])]
    const statements = system.facts('sql-statement').filter((one) => one.inService && standsIn(one, functions))
    for (const statement of statements) {
      const place = `${statement.at.path}:${statement.at.startLine}`
      if (statement.orderGuards || !(isUpdate(statement) || isUpsert(statement)) || reported.has(place)) continue
      const [table] = statement.tables
      if (table === undefined || system.isMarked(statement.at.path, statement.within, 'orders-events')) continue
      const sibling = statements.find(
        (one) => one.orderGuards && one.within !== statement.within && (one.tables[0] === table || storesSameAge(statement, one)),
      )
      const [guard] = sibling?.orderGuards ?? []
      if (!sibling || !guard) continue
      reported.add(place)
      yield gapAt(statement, {
        severity: 'P1',
        subject: `order of ${table} in ${statement.within}`,
        message: `This message handler writes to \`${table}\` without comparing \`${guard.column}\`, unlike the write to \`${sibling.tables[0] ?? table}\` at ${sibling.at.path}:${sibling.at.startLine}. A late message overwrites newer state.`,
        risk: 'After a retry, a rebalance or a slow partition, old state replaces newer state. No error is logged.',
        fix: 'Store the time or version of the message in the row, and compare it in the WHERE clause of the write.',
      })
    }
  }
}

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
  *judge(system) {
    yield* unlikeTheirSiblings(system)
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
