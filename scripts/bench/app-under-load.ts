import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pullRequestEvent } from '../../src/demo/stand-in/events.ts'
import { startStandIn, type StandIn } from '../../src/demo/stand-in/stand-in.ts'
import { startAppProcess, type AppProcess } from '../processes/app-process.ts'
import { freePort } from '../processes/free-port.ts'
import { generateRepository } from './generate-repository.ts'
import { watchMemory } from './process-memory.ts'

// The App, as it runs in production, with the embedded database and a GitHub on this machine: how many calls a review costs, and how long
// a delivery waits for its answer while reviews run. Prints one JSON object.

const { values } = parseArgs({ options: { files: { type: 'string' }, deliveries: { type: 'string' } } })
const files = Number(values.files ?? '1000')
const deliveries = Number(values.deliveries ?? '400')

/** As many deliveries at once as GitHub sends of a busy organisation. */
const atOnce = 16
const author = 'ann'

const begin = async (github: StandIn, folder: string, onLine: (line: string) => void): Promise<AppProcess> => {
  const port = await freePort()
  const app = await startAppProcess(
    {
      APP_ID: String(github.app.id),
      PRIVATE_KEY: github.app.privateKeyPem,
      WEBHOOK_SECRET: github.app.webhookSecret,
      GHE_HOST: new URL(github.url).host,
      GHE_PROTOCOL: 'http',
      DATA_DIR: folder,
      DEBOUNCE_SECONDS: '0',
      RECONCILE: 'false',
      PORT: String(port),
    },
    { onLine },
  )
  github.app.webhookUrl = `${app.url}/api/github/webhooks`
  return app
}

/** A repository of a fictitious owner with one pull request. */
const open = (github: StandIn, owner: string, size: number, changed: number) => {
  const { files: texts, change } = generateRepository(size)
  const repository = github.addRepository({
    owner,
    name: 'service',
    files: Object.fromEntries(texts),
    collaborators: { [author]: 'write' },
  })
  const pull = github.openPullRequest(repository, { title: 'Change', author, changes: Object.fromEntries(change(changed)) })
  return { repository, pull, change }
}

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN

const github = await startStandIn()
const folder = await mkdtemp(join(tmpdir(), 'readiness-bench-app-'))
let jobsDone = 0
const waiting = new Set<() => void>()
const app = await begin(github, folder, (line) => {
  if (!line.includes('"msg":"Job done"') || !line.includes('"job":"review"')) return
  jobsDone += 1
  for (const look of waiting) look()
})
/** Resolves when so many reviews are done, all in all. */
const untilDone = async (count: number): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const look = (): void => {
    if (jobsDone >= count) resolve()
  }
  waiting.add(look)
  look()
  const gone = app.ended.then((code) => {
    throw new Error(`The App ended with ${code}:\n${app.lines.slice(-20).join('\n')}`)
  })
  await Promise.race([promise, gone])
  waiting.delete(look)
}
try {
  const most = watchMemory(app.pid)
  const subject = open(github, 'acme', files, 10)
  const callsOf = async (act: () => Promise<unknown>): Promise<number> => {
    const before = github.state.requests.length
    const done = jobsDone
    await act()
    await untilDone(done + 1)
    return github.state.requests.length - before
  }
  const first = await callsOf(() => github.deliverPullRequest(subject.repository, subject.pull, 'opened'))
  const [path = '', text = ''] = [...subject.change(11)].at(-1) ?? []
  const push = await callsOf(async () => {
    await github.pushCommit(subject.repository, subject.pull, { [path]: text })
    await github.deliverPullRequest(subject.repository, subject.pull, 'synchronize')
  })

  const others = Array.from({ length: 8 }, (_, index) => open(github, `owner-${index}`, 60, 6))
  const payloads = await Promise.all(others.map(({ repository, pull }) => pullRequestEvent(github.state, repository, pull, 'synchronize')))
  const answers: number[] = []
  let sent = 0
  const refused: number[] = []
  const sender = async (): Promise<void> => {
    while (sent < deliveries) {
      const payload = payloads[(sent += 1) % payloads.length]
      const start = performance.now()
      const { statusCode } = await github.deliver('pull_request', payload)
      answers.push(performance.now() - start)
      if (statusCode !== 202) refused.push(statusCode)
    }
  }
  const before = jobsDone
  await Promise.all(Array.from({ length: atOnce }, sender))
  const during = jobsDone - before
  await untilDone(before + others.length)
  if (refused.length > 0) throw new Error(`${refused.length} deliveries were not taken, the first was answered ${refused[0]}.`)
  const sorted = answers.toSorted((a, b) => a - b)
  console.log(
    JSON.stringify({
      files,
      calls: { first, push },
      violations: github.state.violations.length,
      webhook: {
        deliveries,
        atOnce,
        reviewsMeanwhile: during,
        median: percentile(sorted, 0.5),
        p99: percentile(sorted, 0.99),
        slowest: sorted.at(-1) ?? NaN,
      },
      megabytes: most(),
    }),
  )
} finally {
  app.kill('SIGTERM')
  await app.ended
  await github.close()
  await rm(folder, { recursive: true, force: true })
}
