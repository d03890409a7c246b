import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** A metric that the code declares. */
export interface Metric extends FactBase<'metric'> {
  readonly library: string
  readonly type: 'counter' | 'gauge' | 'histogram' | 'summary'
  readonly name: string
  /** The name with its namespace and subsystem, as it is scraped, if the declaration gives either: `shop_orders_duration_seconds`. */
  readonly fullName?: string
  /** The variable, field or key that holds it; absent if the declaration does not show one. */
  readonly held?: string
  readonly labels: readonly { readonly name: string; readonly at: Span }[]
  /** Whether these are all of its labels: false if they are built elsewhere, or come with each value. */
  readonly labelsKnown: boolean
}
