import { evidenceAt, gapAt, rule } from '#model/rule'
import type { DataAccess } from '#model/facts/data/data-access'
import type { Consumer } from '#model/facts/work/job'
import type { RowAddition } from '#model/facts/data/row-addition'
import type { Linked } from '#model/system'
import { mayRunTwice } from '#system/work/may-run-twice'
import { insertsFrom, mayBeRefused, rowInText, storesMessageOnce } from '#system/data/rows-added'

/** The statement, with its place and with its table unless its call names it. */
const statementOf = ({ callee, table, at }: Linked<DataAccess | RowAddition>): string =>
  `\`${callee}\`${table === '' || callee.toLowerCase().includes(table.toLowerCase()) ? '' : ` into \`${table}\``} (${at.path}:${at.startLine})`

/** What a second run does, with the statement where it is known. */
const again = (twice: string, insert: Linked<DataAccess | RowAddition> | undefined): string =>
  `${twice} inserts its rows twice${insert ? `: ${statementOf(insert)}` : ''}.`

/** A message has no id of a job, and may be delivered again. */
const ofMessage = (library: string) => ({
  title: 'Redelivered message inserts duplicate rows',
  risk: 'The broker delivers a message again after a crash, a rebalance or a lost acknowledgement. Totals and reports based on these rows then count it twice, and nothing marks the duplicates.',
  fix: `Use an upsert keyed by an id from the message, or store the ids of processed messages under a unique constraint in the same transaction.${/kafka/i.test(library) ? ' Topic, partition and offset also identify a message.' : ''}`,
  removed: 'the check for messages that were already processed',
})

const textsOf = ({ library, delivers, queue }: Linked<Consumer>, insert: Linked<DataAccess | RowAddition> | undefined) =>
  delivers === 'messages'
    ? {
        ...ofMessage(library),
        message: `Neither this handler nor its callees check whether a message${queue ? ` of \`${queue}\`` : ''} was already processed. ${again('A message that is delivered twice', insert)}`,
      }
    : {
        message: `Neither this handler nor its callees check whether this ${queue ? `\`${queue}\` ` : ''}job already ran. ${again('A job that runs twice', insert)}`,
      }

export const jobAddsRowsEachTime = rule({
  id: 'job-adds-rows-each-time',
  check: '7.2',
  alsoServes: ['7.3'],
  severity: 'P3',
  stage: 'preview',
  title: 'Repeated job inserts duplicate rows',
  why: 'A job can run twice, for example after a retry or a crash of its worker. Totals and reports based on these rows then include the work twice, and nothing marks the duplicates.',
  fix: 'Use an upsert keyed by the job id, or store the ids of processed jobs under a unique constraint in the same transaction.',
  blindSpots: 'Finds unique constraints that the code does not mention only in Prisma schemas and in migrations.',
  summaryOnly: true,
  languages: ['python', 'java', 'go', 'typescript'],
  *judge(system) {
    for (const consumer of system.facts('consumer')) {
      const handler = system.define(consumer.at.path, consumer.handler)
      if (!consumer.inService || !handler) continue
      const inText = mayRunTwice(system, consumer) ? rowInText(system, handler) : undefined
      if (!inText && !system.does(handler.path, handler.name, 'adds-rows')) continue
      const mayDetect = system.does(handler.path, handler.name, 'removes-duplicates')
      if (system.does(handler.path, handler.name, 'detects-duplicates') || (mayDetect && storesMessageOnce(system, handler)))
        yield { ...evidenceAt(consumer, 'detects repeated jobs'), checks: ['7.2', '7.3'] }
      else if (!mayDetect && !mayBeRefused(system, handler))
        yield gapAt(consumer, {
          removed: 'the check for jobs that already ran',
          ...textsOf(consumer, insertsFrom(system, handler)[0] ?? inText),
          evidence: ['job and event ids, upserts, conflict clauses and unique violations in the handler and its callees'],
        })
    }
  },
})
