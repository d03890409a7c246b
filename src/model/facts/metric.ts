import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** A metric that the code declares. */
export interface Metric extends FactBase<'metric'> {
  readonly library: string
  readonly type: 'counter' | 'gauge' | 'histogram' | 'summary'
  readonly name: string
  readonly labels: readonly { readonly name: string; readonly at: Span }[]
  /** Whether these are all of its labels: false if they are built elsewhere, or come with each value. */
  readonly labelsKnown: boolean
}
