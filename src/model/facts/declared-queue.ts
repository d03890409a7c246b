import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** A queue that a text declares: a template of an infrastructure, or code that tells a broker to create it. */
export interface DeclaredQueue extends FactBase<'declared-queue'> {
  /** Its name in the text. */
  readonly name: string
  /** Where messages that keep failing go. */
  readonly redrive?: Span
  /** Another part of the text sends failed messages to it. */
  readonly isDeadLetter?: true
  /** A function of the same text takes its messages. */
  readonly isConsumed?: true
}

/** A function that takes messages in batches, as a template of an infrastructure connects it with a queue or a stream. */
export interface BatchSource extends FactBase<'batch-source'> {
  readonly name: string
  /** The function tells which messages of a batch failed: only these come back. */
  readonly reportsItems?: Span
  /** The largest batch is one message. */
  readonly isSingle?: true
}
