import { githubExample } from './github-openapi.ts'
import { stateAnswer, thread } from './github-threads.ts'
import type { GitHubWire, WireAnswer } from './github-wire.ts'
import { lostAnswer } from './github-wire.ts'

export interface ServedCheckRun {
  readonly id: number
  readonly name: string
  readonly headSha: string
  externalId: string
  status: string
  conclusion: string | null
  title: string
  summary: string
  text: string | undefined
  readonly annotations: Readonly<Record<string, unknown>>[]
}

export interface ServedComment {
  readonly id: number
  body: string
  readonly path: string
  readonly onFile: boolean
  isMinimized: boolean
}

/** What goes wrong with one request: nothing at all, nothing arrives, or only the answer is lost, or GitHub refuses. */
export type Fault = 'none' | 'lost before' | 'lost after' | WireAnswer

export interface ServedPullRequest {
  readonly checkRuns: ServedCheckRun[]
  readonly comments: ServedComment[]
  readonly reviews: { readonly id: number; readonly body: string; readonly comments: readonly Readonly<Record<string, unknown>>[] }[]
  /** Faults of the next requests of a kind, in order. */
  fail(kind: 'create run' | 'update run' | 'review' | 'file comment' | 'edit', ...faults: readonly Fault[]): void
  /** Places that are not in the diff: a review with one of them is refused. */
  readonly refusedLines: Set<string>
}

type Body = Readonly<Record<string, unknown>>

const ourApp = { id: 99, slug: 'readiness' }

const runAnswer = (run: ServedCheckRun, method: string, template: string, status: number): WireAnswer => ({
  status,
  json: githubExample(method, template, status, representation(run)),
})

const representation = (run: ServedCheckRun): object => ({
  id: run.id,
  name: run.name,
  head_sha: run.headSha,
  external_id: run.externalId,
  status: run.status,
  conclusion: run.conclusion,
  html_url: `https://github.com/acme/shop/runs/${run.id}`,
  app: ourApp,
  output: { title: run.title, summary: run.summary, annotations_count: run.annotations.length },
})

/** Serves what is written to `acme/shop#7`, and remembers it as GitHub does: annotations append, a review is taken whole or not at all. */
export const servePullRequest = (wire: GitHubWire): ServedPullRequest => {
  const faults = new Map<string, Fault[]>()
  const served: ServedPullRequest = {
    checkRuns: [],
    comments: [],
    reviews: [],
    refusedLines: new Set(),
    fail: (kind, ...some) => void faults.set(kind, [...(faults.get(kind) ?? []), ...some]),
  }
  let nextId = 1_000

  const withFault = (kind: string, carryOut: () => WireAnswer): WireAnswer => {
    const fault = faults.get(kind)?.shift()
    if (fault === undefined || fault === 'none') return carryOut()
    if (fault === 'lost before') return lostAnswer
    if (fault === 'lost after') {
      carryOut()
      return lostAnswer
    }
    return fault
  }

  const update = (run: ServedCheckRun, body: Body): void => {
    const output = body['output'] as Body | undefined
    run.status = (body['status'] as string | undefined) ?? run.status
    run.conclusion = (body['conclusion'] as string | undefined) ?? run.conclusion
    run.title = (output?.['title'] as string | undefined) ?? run.title
    run.summary = (output?.['summary'] as string | undefined) ?? run.summary
    run.text = (output?.['text'] as string | undefined) ?? run.text
    run.annotations.push(...((output?.['annotations'] as Body[] | undefined) ?? []))
  }

  wire.on('POST', '/repos/acme/shop/check-runs', ({ body }) =>
    withFault('create run', () => {
      const { name, head_sha: headSha, external_id: externalId } = body as Record<string, string>
      const run: ServedCheckRun = {
        id: (nextId += 1),
        name: name!,
        headSha: headSha!,
        externalId: externalId!,
        status: 'queued',
        conclusion: null,
        title: '',
        summary: '',
        text: undefined,
        annotations: [],
      }
      update(run, body as Body)
      served.checkRuns.push(run)
      return runAnswer(run, 'POST', '/repos/{owner}/{repo}/check-runs', 201)
    }),
  )
  const runOf = (path: string): ServedCheckRun => served.checkRuns.find(({ id }) => path.endsWith(`/${id}`))!
  wire.on('GET', /^\/repos\/acme\/shop\/check-runs\/\d+$/, ({ path }) =>
    runAnswer(runOf(path), 'GET', '/repos/{owner}/{repo}/check-runs/{check_run_id}', 200),
  )
  wire.on('PATCH', /^\/repos\/acme\/shop\/check-runs\/\d+$/, ({ path, body }) =>
    withFault('update run', () => {
      update(runOf(path), body as Body)
      return runAnswer(runOf(path), 'PATCH', '/repos/{owner}/{repo}/check-runs/{check_run_id}', 200)
    }),
  )
  wire.on('GET', /^\/repos\/acme\/shop\/commits\/[0-9a-f]+\/check-runs$/, ({ path, query }) => {
    const runs = served.checkRuns.filter(({ headSha, name }) => path.includes(headSha) && name === query.get('check_name'))
    return { json: { total_count: runs.length, check_runs: runs.map(representation) } }
  })
  wire.on('POST', '/repos/acme/shop/pulls/7/reviews', ({ body }) =>
    withFault('review', () => {
      const { comments, body: text } = body as { readonly comments: readonly Record<string, unknown>[]; readonly body: string }
      if (comments.some(({ path, line }) => served.refusedLines.has(`${String(path)}:${String(line)}`))) {
        return { status: 422, json: { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] } }
      }
      const review = { id: (nextId += 1), body: text, comments }
      served.reviews.push(review)
      for (const comment of comments) {
        served.comments.push({
          id: (nextId += 1),
          body: String(comment['body']),
          path: String(comment['path']),
          onFile: false,
          isMinimized: false,
        })
      }
      return {
        json: githubExample('POST', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews', 200, {
          id: review.id,
          html_url: `https://github.com/acme/shop/pull/7#pullrequestreview-${review.id}`,
        }),
      }
    }),
  )
  wire.on('POST', '/repos/acme/shop/pulls/7/comments', ({ body }) =>
    withFault('file comment', () => {
      const { path, body: text } = body as Record<string, string>
      const comment = { id: (nextId += 1), body: text!, path: path!, onFile: true, isMinimized: false }
      served.comments.push(comment)
      return {
        status: 201,
        json: githubExample('POST', '/repos/{owner}/{repo}/pulls/{pull_number}/comments', 201, {
          id: comment.id,
          html_url: `https://github.com/acme/shop/pull/7#discussion_r${comment.id}`,
        }),
      }
    }),
  )
  wire.onGraphql('query state', () => stateAnswer(served.comments.map((comment) => thread(comment))))
  wire.onGraphql('mutation edit', ({ body }) =>
    withFault('edit', () => {
      const { query, variables } = body as { readonly query: string; readonly variables: Readonly<Record<string, string>> }
      const errors: object[] = []
      for (const [, alias, name, index] of query.matchAll(/(\w+): (\w+)\(input: \{ \w+: \$id(\d+)/g)) {
        const comment = served.comments.find(({ id }) => variables[`id${index}`] === `PRRC_${id}`)
        if (!comment) errors.push({ type: 'NOT_FOUND', path: [alias], message: 'Could not resolve to a node with the global id.' })
        else if (name === 'updatePullRequestReviewComment') comment.body = variables[`body${index}`]!
        else comment.isMinimized = name === 'minimizeComment'
      }
      return { json: { data: {}, ...(errors.length > 0 && { errors }) } }
    }),
  )
  return served
}
