import { evidenceAt, gapAt, rule } from '#model/rule'

export const unboundedConcurrency = rule({
  id: 'unbounded-concurrency',
  check: '4.8',
  alsoServes: ['4.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Unbounded concurrency',
  why: 'At peak load, concurrent work uses up the threads, memory, sockets or database connections of the process, and unrelated requests fail too. Services that it calls get the whole burst at once.',
  fix: 'Limit how many run at once: a fixed-size thread pool or a concurrency limit on the executor in Java, `p-limit` or a `concurrency` option in Node.js, a semaphore in Python, `errgroup` with `SetLimit` in Go. If the work comes from database rows, also read the rows in batches.',
  blindSpots: 'Estimates the number of items only from how they are read; lists passed in from elsewhere count as small.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system) {
    for (const work of system.facts('fan-out')) {
      if (!work.inService && work.file.role !== 'migration') continue
      if (work.limitAt) yield evidenceAt(work, `concurrency of ${work.by} is limited`, work.limitAt)
      else if (work.over === 'tasks')
        yield gapAt(work, {
          message: `\`${work.by}\` starts every task at once, without a limit on how many run concurrently. A burst of tasks can exhaust threads, memory or connections.`,
        })
      else if (work.over === 'table' || work.reach.has('job'))
        yield gapAt(work, {
          message: `\`${work.from}\` reads every ${work.over === 'table' ? '' : 'matching '}row, and \`${work.by}\` starts the work for all of them at once. As the data grows, this exhausts connections or memory.`,
        })
    }
  },
})
