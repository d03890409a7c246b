import { expect, it } from 'vitest'

it('propagates the trace context', () => {
  expect('traceparent').toContain('trace')
})
