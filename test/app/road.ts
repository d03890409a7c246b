import { startStandIn, type StandIn } from '#demo/stand-in/stand-in'
import type { CheckRun, Files, PullRequest, Repository } from '#demo/stand-in/repository'
import { createHandlers } from '#app/jobs/create-handlers'
import { startForTest, type Harness } from './harness.ts'

/** The App and a GitHub, joined by real HTTP. */
export interface Road {
  readonly github: StandIn
  readonly harness: Harness
  /** Resolves with the log line, of now or of later, that has this message and these fields. */
  logged(message: string, fields?: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>
  stop(): Promise<void>
}

export const openRoad = async (changes: Parameters<typeof startForTest>[0] = {}): Promise<Road> => {
  const github = await startStandIn()
  const harness = await startForTest({
    appId: github.app.id,
    privateKey: github.app.privateKeyPem,
    webhookSecrets: [github.app.webhookSecret],
    apiUrl: `${github.url}/api/v3`,
    siteUrl: github.url,
    handlers: createHandlers,
    ...changes,
  })
  github.app.webhookUrl = `${harness.url}/api/github/webhooks`
  return {
    github,
    harness,
    logged: (message, fields = {}) =>
      harness.untilLogged(
        (line) =>
          // Every event of a pull request has a job that takes back a check which is not true any more; it is rarely what a test is about.
          (line['job'] !== 'hold' || fields['job'] === 'hold') &&
          String(line['msg']).startsWith(message) &&
          Object.entries(fields).every(([name, value]) => line[name] === value),
      ),
    stop: async () => {
      await harness.stop()
      await github.close()
    },
  }
}

const server = `import express from 'express'
const app = express()
app.get('/health', (_request, response) => response.send('ok'))
app.listen(3000)
`

export const files: Files = {
  'package.json': JSON.stringify({
    name: 'shop',
    private: true,
    scripts: { start: 'node src/server.js' },
    dependencies: { express: '5.0.0', axios: '1.7.0' },
  }),
  Dockerfile: 'FROM node:24\nCMD ["node", "src/server.js"]\n',
  'src/server.js': server,
}

/** A call that nothing bounds. */
export const unbounded = (name: string): string =>
  server
    .replace(
      'app.listen',
      `app.get('/${name}', async (_request, response) => {\n  const { data } = await axios.get('https://${name}.example.com/rates')\n  response.json(data)\n})\napp.listen`,
    )
    .replace('import express', "import axios from 'axios'\nimport express")

export const bounded = (name: string): string => unbounded(name).replace("/rates')", "/rates', { timeout: 2000 })")

let repositories = 0
export const openPull = (
  github: StandIn,
  changes: Files = { 'src/server.js': unbounded('rates') },
  more: { readonly draft?: boolean; readonly fork?: string; readonly author?: string; readonly base?: Files } = {},
): { readonly repository: Repository; readonly pull: PullRequest } => {
  const { base = files, ...fields } = more
  const repository = github.addRepository({
    owner: 'acme',
    name: `shop-${(repositories += 1)}`,
    files: base,
    collaborators: { ann: 'write', eve: 'read' },
  })
  return { repository, pull: github.openPullRequest(repository, { title: 'Change', author: 'ann', changes, ...fields }) }
}

/** Ours on the head that a pull request has now. */
export const runsOf = (repository: Repository, pull: PullRequest): readonly CheckRun[] =>
  repository.checkRuns.filter(({ headSha }) => headSha === repository.headOf(pull))
