import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordSpans, startTracing, type Tracing } from '#app/operations/tracing'
import { exchangeCode, GitHubAway } from '#app/web/ask-as-person'
import { openPull, openRoad, type Road } from './road.ts'

const exporter = new InMemorySpanExporter()
let tracing: Tracing
let road: Road
beforeAll(async () => {
  tracing = await recordSpans(new SimpleSpanProcessor({ exporter }))
  road = await openRoad()
})
afterAll(async () => {
  await road.stop()
  await tracing.stop()
})

it('one trace leads from a delivery through its job to the calls and statements that it caused', { timeout: 60_000 }, async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  await github.deliverPullRequest(repository, pull, 'opened')
  await github.completedCheckRun(repository, repository.headOf(pull))
  const done = await road.logged('Job done', { job: 'review' })
  await road.harness.app.store.queue.whenJob('review', String(done['jobId']), 'completed')
  const spans = exporter.getFinishedSpans()
  const webhook = spans.find(({ name }) => name === 'webhook')
  const traceId = webhook?.spanContext().traceId
  const own = spans.filter((span) => span.spanContext().traceId === traceId)
  const names = own.map(({ name }) => name)
  expect(webhook?.attributes['readiness.event']).toBe('pull_request')
  expect(names).toEqual(
    expect.arrayContaining([
      'INSERT readiness.deliveries',
      'job review',
      'reading',
      'judging',
      'telling',
      'GET /repos/{owner}/{repo}/pulls/{pull_number}',
      'POST /repos/{owner}/{repo}/check-runs',
      'INSERT readiness.reviews',
    ]),
  )
  // The line of a log leads to the trace.
  expect(done['traceId']).toBe(traceId)
  // Each has its parent in the same trace, and nothing of the repository stands in a name.
  const ids = new Set(own.map((span) => span.spanContext().spanId))
  for (const span of own) if (span !== webhook) expect(ids).toContain(span.parentSpanContext?.spanId)
  expect(JSON.stringify(own.map(({ name, attributes }) => ({ name, attributes })))).not.toContain(repository.name)
})

it('a request that fails has a span of its own, without its address', async () => {
  const fields = { client_id: 'id', client_secret: 'secret', code: 'code', redirect_uri: 'uri', code_verifier: 'verifier' }
  await expect(exchangeCode('http://127.0.0.1:1', fields)).rejects.toBeInstanceOf(GitHubAway)
  const span = exporter.getFinishedSpans().find(({ name }) => name === 'exchange sign-in code')
  expect(span).toMatchObject({ kind: SpanKind.CLIENT, status: { code: SpanStatusCode.ERROR } })
  expect(JSON.stringify([span?.name, span?.attributes, span?.events])).not.toContain('127.0.0.1')
})

it.each([
  ['no collector is named', {}],
  ['the SDK is disabled', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318', OTEL_SDK_DISABLED: 'true' }],
  ['there is no exporter of traces', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318', OTEL_TRACES_EXPORTER: 'none' }],
])('nothing is recorded where %s', async (_, variables) => {
  expect(await startTracing(variables)).toBeUndefined()
})
