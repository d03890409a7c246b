import type { FactBase } from './shared.ts'

/**
 * Something that whoever operates the service looks for and that the text shows by a name it uses.
 * - `health-endpoint`: a path that is asked whether the process is well. - `correlation-id`: what ties the log lines of one request together.
 * - `feature-switch`: a feature is on or off without a deploy. - `key-rotation`: an old secret is accepted beside the new one, or keys are told apart by an id.
 */
export interface OperationMark extends FactBase<'operation-mark'> {
  readonly mark: 'health-endpoint' | 'correlation-id' | 'key-rotation' | 'feature-switch'
  /** As written, shortened: `/healthz`, `x-request-id`. */
  readonly by: string
}
