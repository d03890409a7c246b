import type { FactBase } from '../process/shared.ts'

/**
 * What a test simulates or verifies. `outage`: a dependency is down. `slowness`: it responds late, or never. `propagation`: the context of
 * a request or trace survives a call, a queue or a callback. `migration`: the migrations are run.
 */
export interface TestEvidence extends FactBase<'test-evidence'> {
  readonly of: 'outage' | 'slowness' | 'propagation' | 'migration'
  /** The means, as written, shortened: `nock.replyWithError`, `AbortSignal`. */
  readonly by: string
  /** `title`: only the title of the test mentions it. */
  readonly shownBy: 'means' | 'title'
  /** For `outage`: the test expects that the rest works, and no failure. */
  readonly survives?: true
}
