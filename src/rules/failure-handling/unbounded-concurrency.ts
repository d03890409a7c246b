import type { FanOut } from '#model/facts/work/concurrency'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { inLanguage } from '#system/naming/in-language'

/** The queue of `Executors.newFixedThreadPool` has no limit: it would move the burst from threads to memory. */
const boundedPool =
  'one pool with a bounded queue, created once: `new ThreadPoolExecutor(10, 10, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100), new ThreadPoolExecutor.CallerRunsPolicy())`'

const limits: Readonly<Record<string, string>> = {
  'p-queue': 'Set a limit: `new PQueue({ concurrency: 10 })`',
  'p-map': 'Set a limit: `{ concurrency: 10 }`',
  'new Thread': `Run the tasks in ${boundedPool}`,
  newCachedThreadPool: `Use ${boundedPool}`,
  newVirtualThreadPerTaskExecutor: 'Limit the tasks with a semaphore that they share: `new Semaphore(100)`',
  'new ThreadPoolExecutor': 'Give the pool a fixed maximum size and its queue a capacity',
  SimpleAsyncTaskExecutor: 'Set a limit: `executor.setConcurrencyLimit(10)`',
  errgroup: 'Set a limit before the first task: `group.SetLimit(10)`',
}

const byLanguage = {
  typescript: 'Run the work through `pLimit(10)` (`p-limit`)',
  python: 'Create `semaphore = asyncio.Semaphore(10)` once, and run each task inside `async with semaphore:`',
  go: 'Start the work through an `errgroup.Group` with `group.SetLimit(10)`',
  java: `Run the work in ${boundedPool}`,
}

const fixFor = ({ by, over, at }: Linked<FanOut>): string | undefined => {
  const limit = limits[by] ?? inLanguage(at.path, byLanguage)
  return limit && `${limit}.${over === 'tasks' ? '' : ' Read the rows in batches.'}`
}

const risks: Readonly<Record<'tasks' | 'rows', string>> = {
  tasks: 'At peak load, other requests to this process fail or hang too. The services that the tasks call get the whole burst at once.',
  rows: 'The code works with test data, and fails in production once the table has grown. Other requests to this process then fail too.',
}

export const unboundedConcurrency = rule({
  id: 'unbounded-concurrency',
  check: '4.8',
  alsoServes: ['4.4'],
  severity: 'P2',
  stage: 'stable',
  title: 'Unbounded concurrency',
  why: 'At peak load, concurrent work takes all memory or connections of the process, and unrelated requests fail too.',
  fix: 'Limit how many run at once, with a pool of a fixed size or a semaphore. If the work comes from database rows, also read the rows in batches.',
  blindSpots:
    'Estimates the number of items only from how they are read; lists passed in from elsewhere count as small. A thread for every task is a preview.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system) {
    for (const work of system.facts('fan-out')) {
      if (!work.inService && work.file.role !== 'migration') continue
      if (work.limitAt) yield evidenceAt(work, `concurrency of ${work.by} is limited`, work.limitAt)
      else if (work.over === 'tasks')
        yield gapAt(work, {
          risk: risks.tasks,
          fix: fixFor(work),
          // A thread may be the only one that its caller starts.
          ...(work.by === 'new Thread' && { stage: 'preview' as const }),
          removed: `the limit on concurrent work of \`${work.by}\``,
          message: `${work.by === 'new Thread' ? '`new Thread` starts a thread for every task' : `\`${work.by}\` starts every task at once`}, without a limit on how many run concurrently. A burst of tasks can exhaust ${/\.java$/.test(work.at.path) ? 'threads or memory' : 'memory or connections'}.`,
        })
      else if (work.over === 'table' || work.reach.has('job'))
        yield gapAt(work, {
          risk: risks.rows,
          fix: fixFor(work),
          removed: `the limit on concurrent work of \`${work.by}\``,
          message: `\`${work.from}\` reads every ${work.over === 'table' ? '' : 'matching '}row, and \`${work.by}\` starts the work for all of them at once. As the data grows, this can exhaust connections or memory.`,
        })
    }
  },
})
