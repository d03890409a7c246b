import { evidenceAt, gapAt, rule } from '#model/rule'
import type { DataAccess } from '#model/facts/data-access'
import type { RowAddition } from '#model/facts/row-addition'
import type { Linked } from '#model/system'
import { mayRunTwice } from '#system/may-run-twice'
import { insertsFrom, mayBeRefused, rowInText } from '#system/rows-added'

/** What a second run does, with the place of the statement where it is known. */
const secondRun = (insert: Linked<DataAccess | RowAddition> | undefined): string =>
  insert
    ? `A job that runs twice inserts its rows twice: \`${insert.callee}\`${insert.table === '' ? '' : ` into \`${insert.table}\``} (${insert.at.path}:${insert.at.startLine}).`
    : 'A job that runs twice inserts its rows twice.'

export const jobAddsRowsEachTime = rule({
  id: 'job-adds-rows-each-time',
  check: '7.2',
  alsoServes: ['7.3'],
  severity: 'P3',
  stage: 'stable',
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
      if (system.does(handler.path, handler.name, 'removes-duplicates'))
        yield { ...evidenceAt(consumer, 'detects repeated jobs'), checks: ['7.2', '7.3'] }
      else if (!mayBeRefused(system, handler))
        yield gapAt(consumer, {
          removed: 'the check for jobs that already ran',
          message: `Neither this handler nor its callees check whether this ${consumer.queue ? `\`${consumer.queue}\` ` : ''}job already ran. ${secondRun(insertsFrom(system, handler)[0] ?? inText)}`,
          evidence: ['job and event ids, upserts, conflict clauses and unique violations in the handler and its callees'],
        })
    }
  },
})
