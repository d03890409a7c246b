import type { FactBase } from './shared.ts'

/** A test lets something outside fail. `outage`: it is not there. `slowness`: it answers late, or never. */
export interface TestEvidence extends FactBase<'test-evidence'> {
  readonly of: 'outage' | 'slowness'
  /** What does it, as written, shortened: `nock.replyWithError`, `AbortSignal`. */
  readonly by: string
}
