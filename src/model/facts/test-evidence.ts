import type { FactBase } from './shared.ts'

/**
 * What a test tries. `outage`: something outside is not there. `slowness`: it answers late, or never. `propagation`: what belongs to one request
 * or trace is known as such on the other side of a call, a queue or a callback. `migration`: the migrations are run.
 */
export interface TestEvidence extends FactBase<'test-evidence'> {
  readonly of: 'outage' | 'slowness' | 'propagation' | 'migration'
  /** What does it, as written, shortened: `nock.replyWithError`, `AbortSignal`. */
  readonly by: string
  /** `title`: only what the test is called speaks of it. */
  readonly shownBy: 'means' | 'title'
}
