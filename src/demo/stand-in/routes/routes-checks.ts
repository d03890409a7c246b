import { z } from 'zod'
import type { Answer, Call, Route } from '../http/http.ts'
import type { CheckRun, CheckSuite } from '../repository.ts'
import { notFound, page, unprocessable } from '../http/http.ts'
import { changed } from '../world.ts'
import { checkRunJson, checkSuiteJson } from '../represent.ts'
import { readBody } from '../http/read-body.ts'

/** The limit for title, summary and text, in bytes rather than characters. */
const outputLimit = 65_535

const messageLimit = 65_536

const withinBytes = (limit: number) => z.string().refine((value) => Buffer.byteLength(value) <= limit, `exceeds ${limit} bytes`)

const annotation = z
  .strictObject({
    path: z.string().min(1),
    start_line: z.number().int().min(1),
    end_line: z.number().int().min(1),
    start_column: z.number().int().min(1).optional(),
    end_column: z.number().int().min(1).optional(),
    annotation_level: z.enum(['notice', 'warning', 'failure']),
    message: withinBytes(messageLimit).min(1),
    title: z.string().max(255).optional(),
    raw_details: withinBytes(messageLimit).optional(),
  })
  .refine((value) => value.end_line >= value.start_line, 'end_line must not be before start_line')
  .refine(
    (value) => value.start_line === value.end_line || (value.start_column === undefined && value.end_column === undefined),
    'columns are allowed only when start_line and end_line are equal',
  )

const output = z.strictObject({
  title: withinBytes(outputLimit).optional(),
  summary: withinBytes(outputLimit),
  text: withinBytes(outputLimit).optional(),
  annotations: z.array(annotation).max(50, 'No more than 50 annotations are allowed in a request').optional(),
  images: z.array(z.strictObject({ alt: z.string(), image_url: z.string(), caption: z.string().optional() })).optional(),
})

const action = z.strictObject({
  label: z.string().min(1).max(20),
  description: z.string().min(1).max(40),
  identifier: z.string().min(1).max(20),
})

const instant = z.iso.datetime({ offset: true })

const shared = {
  details_url: z.url({ protocol: /^https?$/ }).optional(),
  external_id: z.string().optional(),
  started_at: instant.optional(),
  status: z.enum(['queued', 'in_progress', 'completed']).optional(),
  // Only GitHub itself sets `stale`.
  conclusion: z.enum(['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'timed_out']).optional(),
  completed_at: instant.optional(),
  actions: z.array(action).max(3, 'No more than 3 actions are allowed').optional(),
}

const creation = z.strictObject({
  ...shared,
  name: z.string().min(1),
  head_sha: z.string(),
  output: output.extend({ title: withinBytes(outputLimit) }).optional(),
})

const update = z.strictObject({ ...shared, name: z.string().min(1).optional(), output: output.optional() })

const suiteFor = (call: Call, sha: string): CheckSuite => {
  const { checkSuites } = call.repository
  const known = checkSuites.find((suite) => suite.headSha === sha)
  if (known) return known
  const suite = { id: call.world.nextId(), headSha: sha, createdAt: call.world.now() }
  checkSuites.push(suite)
  return suite
}

/** Applies a request to a run; its annotations are appended. */
const apply = (call: Call, run: CheckRun, request: z.output<typeof update>): void => {
  if ((request.status === 'completed' || request.completed_at !== undefined) && request.conclusion === undefined)
    throw unprocessable('Invalid request.\n\n"conclusion" wasn\'t supplied: it is required when the status is completed.')
  if (request.name !== undefined) run.name = request.name
  if (request.external_id !== undefined) run.externalId = request.external_id
  if (request.details_url !== undefined) run.detailsUrl = request.details_url
  if (request.started_at !== undefined) run.startedAt = new Date(request.started_at)
  if (request.status !== undefined && request.conclusion === undefined) {
    run.status = request.status
    run.conclusion = null
    run.completedAt = null
  }
  if (request.conclusion !== undefined) {
    run.status = 'completed'
    run.conclusion = request.conclusion
    run.completedAt = request.completed_at === undefined ? call.world.now() : new Date(request.completed_at)
  }
  if (request.output) {
    run.title = request.output.title ?? run.title
    run.summary = request.output.summary
    if (request.output.text !== undefined) run.text = request.output.text
    run.annotations.push(...(request.output.annotations ?? []))
  }
  if (request.actions) run.actions = request.actions
}

const answerCreation = (call: Call): Answer => {
  const request = readBody(creation, call.body)
  if (!call.repository.commits.has(request.head_sha)) throw unprocessable(`No commit found for SHA: ${request.head_sha}`)
  const run: CheckRun = {
    id: call.world.nextId(),
    suiteId: suiteFor(call, request.head_sha).id,
    headSha: request.head_sha,
    annotations: [],
    name: request.name,
    status: 'queued',
    conclusion: null,
    startedAt: call.world.now(),
    completedAt: null,
    externalId: '',
    detailsUrl: null,
    title: null,
    summary: null,
    text: null,
    actions: [],
  }
  apply(call, run, request)
  call.repository.checkRuns.push(run)
  changed(call.world)
  return { status: 201, body: checkRunJson(call.world, call.repository, run) }
}

const runOf = (call: Call): CheckRun => {
  const run = call.repository.checkRuns.find((each) => String(each.id) === call.params['run'])
  if (!run) throw notFound()
  return run
}

const suiteOf = (call: Call): CheckSuite => {
  const suite = call.repository.checkSuites.find((each) => String(each.id) === call.params['suite'])
  if (!suite) throw notFound()
  return suite
}

/** The newest run of each name in each suite, newest first, unless all are requested. */
const listRuns = (call: Call, runs: readonly CheckRun[]): Answer => {
  const { query } = call
  const wantedName = query.get('check_name')
  const wantedStatus = query.get('status')
  const wantedApp = query.get('app_id')
  const newestFirst = runs
    .filter((run) => wantedName === null || run.name === wantedName)
    .filter((run) => wantedStatus === null || run.status === wantedStatus)
    .filter(() => wantedApp === null || wantedApp === String(call.world.app.id))
    .toReversed()
  const seen = new Set<string>()
  const shown = newestFirst.filter((run) => {
    const key = `${run.suiteId} ${run.name}`
    if (query.get('filter') !== 'all' && seen.has(key)) return false
    seen.add(key)
    return true
  })
  return page(call, shown, (items) => ({
    total_count: shown.length,
    check_runs: items.map((run) => checkRunJson(call.world, call.repository, run)),
  }))
}

export const checkRoutes: readonly Route[] = [
  { method: 'POST', path: '/repos/:owner/:repo/check-runs', needs: { checks: 'write' }, answer: answerCreation },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/check-runs/:run',
    needs: { checks: 'read' },
    answer: (call) => ({ status: 200, body: checkRunJson(call.world, call.repository, runOf(call)) }),
  },
  {
    method: 'PATCH',
    path: '/repos/:owner/:repo/check-runs/:run',
    needs: { checks: 'write' },
    answer: (call) => {
      const run = runOf(call)
      apply(call, run, readBody(update, call.body))
      changed(call.world)
      return { status: 200, body: checkRunJson(call.world, call.repository, run) }
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/check-runs/:run/annotations',
    needs: { checks: 'read' },
    answer: (call) =>
      page(call, runOf(call).annotations, (shown) =>
        shown.map((each) => ({
          path: each.path,
          start_line: each.start_line,
          end_line: each.end_line,
          start_column: each.start_column ?? null,
          end_column: each.end_column ?? null,
          annotation_level: each.annotation_level,
          title: each.title ?? null,
          message: each.message,
          raw_details: each.raw_details ?? null,
          blob_href: `${call.world.url}/${call.repository.fullName}/blob/${runOf(call).headSha}/${each.path}`,
        })),
      ),
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/commits/:ref/check-runs',
    needs: { checks: 'read' },
    answer: (call) => {
      const commit = call.repository.resolve(call.params['ref'] ?? '')
      if (!commit) throw unprocessable(`No commit found for SHA: ${call.params['ref']}`)
      return listRuns(
        call,
        call.repository.checkRuns.filter((run) => run.headSha === commit.sha),
      )
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/commits/:ref/check-suites',
    needs: { checks: 'read' },
    answer: (call) => {
      const commit = call.repository.resolve(call.params['ref'] ?? '')
      if (!commit) throw unprocessable(`No commit found for SHA: ${call.params['ref']}`)
      const suites = call.repository.checkSuites.filter((suite) => suite.headSha === commit.sha)
      return page(call, suites, (shown) => ({
        total_count: suites.length,
        check_suites: shown.map((suite) => checkSuiteJson(call.world, call.repository, suite)),
      }))
    },
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/check-suites/:suite',
    needs: { checks: 'read' },
    answer: (call) => ({ status: 200, body: checkSuiteJson(call.world, call.repository, suiteOf(call)) }),
  },
  {
    method: 'GET',
    path: '/repos/:owner/:repo/check-suites/:suite/check-runs',
    needs: { checks: 'read' },
    answer: (call) => {
      const suite = suiteOf(call)
      return listRuns(
        call,
        call.repository.checkRuns.filter((run) => run.suiteId === suite.id),
      )
    },
  },
]
