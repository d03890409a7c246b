import { evidenceAt, gapAt, rule } from '#model/rule'
import { mayBeRefused } from '#system/rows-added'

export const jobAddsRowsEachTime = rule({
  id: 'job-adds-rows-each-time',
  check: '7.2',
  alsoServes: ['7.3'],
  severity: 'P3',
  stage: 'stable',
  title: 'Job that adds rows each time it runs',
  why: 'A job whose process dies after its work and before its acknowledgement runs again. What it added is there twice, and the second run looks like any other.',
  fix: 'Write by an upsert on an id of the job, or keep the id of what was done under a unique constraint in the same transaction.',
  blindSpots: 'A unique constraint that the code does not mention is seen only in a schema of Prisma and in migrations.',
  summaryOnly: true,
  languages: ['python', 'java', 'go', 'typescript'],
  *judge(system) {
    for (const consumer of system.facts('consumer')) {
      const handler = system.define(consumer.at.path, consumer.handler)
      if (!consumer.inService || !handler || !system.does(handler.path, handler.name, 'adds-rows')) continue
      if (system.does(handler.path, handler.name, 'removes-duplicates')) yield evidenceAt(consumer, 'a repetition is known as one')
      else if (!mayBeRefused(system, handler))
        yield gapAt(consumer, {
          message: `A job of ${consumer.queue ? `\`${consumer.queue}\`` : 'this queue'} that runs twice adds its rows twice: nothing in the handler or in what it calls asks whether it was done.`,
          evidence: ['ids of jobs and events, upserts, conflict clauses and unique violations in the handler and in what it calls'],
        })
    }
  },
})
