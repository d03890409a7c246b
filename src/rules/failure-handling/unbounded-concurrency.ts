import { evidenceAt, gapAt, rule } from '#model/rule'

export const unboundedConcurrency = rule({
  id: 'unbounded-concurrency',
  check: '4.8',
  alsoServes: ['4.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'As much at once as there is',
  why: 'The number of things that run at the same time grows with the data. One day it takes every database connection, socket or megabyte that the process has, and requests that have nothing to do with it fail as well; the service that is called sees an attack.',
  fix: 'Bound how many run at once (a limiter, `concurrency`, batches of a fixed size), or read in pages.',
  blindSpots: 'It knows how many there are only from how they are read: lists that are handed over from elsewhere count as small.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system) {
    for (const work of system.facts('fan-out')) {
      if (!work.inService && work.file.role !== 'migration') continue
      if (work.limitAt) yield evidenceAt(work, `${work.by} is bounded`, work.limitAt)
      else if (work.over === 'tasks')
        yield gapAt(work, {
          message: `This \`${work.by}\` starts everything that is handed to it at once: nothing bounds how many tasks run at the same time.`,
        })
      else if (work.over === 'table' || work.reach.has('job'))
        yield gapAt(work, {
          message: `\`${work.from}\` reads ${work.over === 'table' ? 'every row there is' : 'every row that fits'}, and \`${work.by}\` starts the work for all of them at once.`,
        })
    }
  },
})
