import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['typescript']))

const tracingOf = (text: string): string[] =>
  extract(text, 'typescript').facts.flatMap((fact) =>
    fact.kind === 'tracing' ? [`${fact.at.startLine} ${typeof fact.instruments === 'string' ? fact.instruments : 'listed'}`] : [],
  )

it.each([
  ["'use strict'\nimport * as Sentry from '@sentry/node'\nSentry.init({ dsn: process.env.SENTRY_DSN })\n", ['2 unknown']],
  ["import * as Sentry from '@sentry/node'\nSentry.init({ dsn: process.env.SENTRY_DSN, tracesSampleRate: 0.1 })\n", ['1 everything']],
  ["import * as Sentry from '@sentry/node'\nSentry.init({ tracesSampler: () => 0.1 })\n", ['1 everything']],
  ["'use strict'\nimport 'dd-trace/init'\n", ['2 everything']],
])('a package that is loaded traces only if it is told to: %j', (text, expected) => {
  expect(tracingOf(text)).toEqual(expected)
})
