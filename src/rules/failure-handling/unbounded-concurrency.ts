import { evidenceAt, gapAt, rule } from '#model/rule'

export const unboundedConcurrency = rule({
  id: 'unbounded-concurrency',
  check: '4.8',
  alsoServes: ['4.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Unbounded concurrency',
  why: 'The number of concurrent operations grows with the data. One day it uses up every database connection, socket or megabyte of the process, and unrelated requests fail too. The called service is flooded.',
  fix: 'Limit how many run at once (a limiter, a `concurrency` option, fixed-size batches), or read in pages.',
  blindSpots: 'Estimates the number of items only from how they are read; lists passed in from elsewhere count as small.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system) {
    for (const work of system.facts('fan-out')) {
      if (!work.inService && work.file.role !== 'migration') continue
      if (work.limitAt) yield evidenceAt(work, `concurrency of ${work.by} is limited`, work.limitAt)
      else if (work.over === 'tasks')
        yield gapAt(work, {
          message: `This \`${work.by}\` starts every task passed to it at once, without a limit. A burst of tasks can exhaust threads, memory or connections.`,
        })
      else if (work.over === 'table' || work.reach.has('job'))
        yield gapAt(work, {
          message: `\`${work.from}\` reads every ${work.over === 'table' ? '' : 'matching '}row, and \`${work.by}\` starts the work for all of them at once. As the data grows, this exhausts connections or memory.`,
        })
    }
  },
})
