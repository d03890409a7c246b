import type { Span } from '../../source-file.ts'
import type { Setting } from '../documents/infrastructure.ts'
import type { FactBase } from '../process/shared.ts'

/** A queue that a text declares: a template of an infrastructure, or code that asks a broker to create it. */
export interface DeclaredQueue extends FactBase<'declared-queue'> {
  /** Its name in the text. */
  readonly name: string
  /** Where messages that keep failing go. */
  readonly redrive?: Span
  /** Another part of the text sends failed messages to it. */
  readonly isDeadLetter?: true
  /** A function of the same text takes its messages. */
  readonly isConsumed?: true
  /** How other texts of the same module refer to it: `aws_sqs_queue.orders`. Absent where one text holds everything. */
  readonly address?: string
  /** What its messages come from, as other texts refer to it: the topic of a subscription. */
  readonly from?: string
  /** How long a message that was received stays hidden from other receivers, in seconds. */
  readonly visibility?: Setting
  readonly defaultVisibility?: number
  /** The option that names where messages that keep failing go: `redrive_policy`. */
  readonly option?: string
}

/** A text of a module says something about a queue that another text of it may declare. */
export interface QueueMention extends FactBase<'queue-mention'> {
  /** `aws_sqs_queue.orders`; `module.orders.queue_arn` and `var.queue` for one of another module. */
  readonly address: string
  /** Failed messages go to it, or its own policy says where its own go. */
  readonly as: 'dead-letter' | 'redrive'
}

/** A function that takes messages in batches, as a template of an infrastructure connects it with a queue or a stream. */
export interface BatchSource extends FactBase<'batch-source'> {
  readonly name: string
  /** The function reports which messages of a batch failed: only these come back. */
  readonly reportsItems?: Span
  /** The largest batch is one message. */
  readonly isSingle?: true
  /** The queue and the function that it connects, as their text refers to them. */
  readonly queue?: string
  readonly handler?: string
  /** Other texts whose resources belong to the same template, by their paths from its folder: `${file(queues.yml)}`. */
  readonly parts?: readonly string[]
}
