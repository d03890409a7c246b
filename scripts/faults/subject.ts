import type { Files, PullRequest, Repository } from '../../src/demo/stand-in/repository.ts'
import type { StandIn } from '../../src/demo/stand-in/stand-in.ts'
import { parseMarker } from '../../src/model/publishing/comment-marker.ts'
import { checkRunName } from '../../src/report/publication/plan-publication.ts'

/** One pull request that one fault happens to, of an owner of its own, so that no fault disturbs another's limits. */
export interface Subject {
  readonly owner: string
  readonly repository: Repository
  readonly pull: PullRequest
  /** What must stand there in the end. */
  expected: Expected
}

export interface Expected {
  readonly conclusion: string
  readonly comments: number
  /** The repository is gone: nothing can stand there. */
  readonly isGone?: boolean
}

/** What went wrong on one pull request, by the three things that must never be. */
export interface Verification {
  readonly lost: readonly string[]
  readonly duplicated: readonly string[]
  readonly leftInProgress: readonly string[]
}

const server = `import express from 'express'
const app = express()
app.get('/health', (_request, response) => response.send('ok'))
app.listen(3000)
`

/** A call to somebody else that nothing bounds: a gap that blocks, with one comment. */
const unbounded = server
  .replace(
    'app.listen',
    "app.get('/rates', async (_request, response) => {\n  const { data } = await axios.get('https://rates.example.com/rates')\n  response.json(data)\n})\napp.listen",
  )
  .replace('import express', "import axios from 'axios'\nimport express")

/** The same call, bounded: what a push mends it with. */
export const mended: Files = { 'src/server.js': unbounded.replace("/rates')", "/rates', { timeout: 2000 })") }

const files: Files = {
  'package.json': JSON.stringify({
    name: 'shop',
    private: true,
    scripts: { start: 'node src/server.js' },
    dependencies: { express: '5.0.0', axios: '1.7.0' },
  }),
  Dockerfile: 'FROM node:24\nCMD ["node", "src/server.js"]\n',
  'src/server.js': server,
}

/** A repository of a small service, of an owner of its own. */
export const addService = (github: StandIn, owner: string): Repository =>
  github.addRepository({ owner, name: `shop-of-${owner}`, files, collaborators: { ann: 'write' } })

/** Opens a pull request whose review ends with a failure and one comment; `peer`, where the call leads, makes its texts its own. */
export const openSubject = (github: StandIn, repository: Repository, peer = 'rates'): Subject => {
  const text = unbounded.replace('rates.example', `${peer}.example`)
  const pull = github.openPullRequest(repository, { title: 'Rates', author: 'ann', changes: { 'src/server.js': text } })
  return { owner: repository.owner, repository, pull, expected: { conclusion: 'failure', comments: 1 } }
}

/** Whether everything stands there that has to. */
export const isSettled = (subject: Subject): boolean => {
  const { lost, leftInProgress } = verify(subject)
  return lost.length === 0 && leftInProgress.length === 0
}

/** Compares what stands on GitHub with what has to: one completed check on the head, each comment once, no check that never ended. */
export const verify = ({ repository, pull, expected }: Subject): Verification => {
  if (expected.isGone) return { lost: [], duplicated: [], leftInProgress: [] }
  const runs = repository.checkRuns.filter(({ name }) => name === checkRunName)
  const onHead = runs.filter(({ headSha }) => headSha === repository.headOf(pull))
  const completed = onHead.filter(({ status }) => status === 'completed')
  const markers = pull.comments.map(({ body }) => parseMarker(body)?.fingerprint ?? body)
  const twice = markers.filter((marker, index) => markers.indexOf(marker) !== index)
  const reviews = pull.reviews.filter(({ id }) => pull.comments.some(({ reviewId }) => reviewId === id))
  const last = completed.at(-1)
  return {
    lost: [
      ...(last ? [] : ['no completed check on the head']),
      ...(last && last.conclusion !== expected.conclusion ? [`the check says ${last.conclusion}: ${last.title}`] : []),
      ...(markers.length < expected.comments ? [`${markers.length} comments of ${expected.comments}`] : []),
    ],
    duplicated: [
      ...(completed.length > 1 ? [`${completed.length} completed checks on the head`] : []),
      ...(twice.length > 0 ? [`${twice.length} comments stand twice`] : []),
      ...(reviews.length > Math.max(1, expected.comments) ? [`${reviews.length} reviews`] : []),
      ...(markers.length - twice.length > expected.comments ? [`${markers.length} comments of ${expected.comments}`] : []),
    ],
    leftInProgress: runs
      .filter(({ status }) => status !== 'completed')
      .map(({ headSha }) => `a check on ${headSha.slice(0, 7)} never ended`),
  }
}
