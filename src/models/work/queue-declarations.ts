/** A member that declares a queue of RabbitMQ, and where its arguments are. */
export interface QueueDeclaration {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly member: string
  /** The keyword of the name, and that of the arguments. */
  readonly keywords?: { readonly name: string; readonly options: string }
  /** The position of the arguments, counted from 0. */
  readonly options?: number
  /** Positions of flags that make a queue temporary. */
  readonly temporary?: readonly number[]
}

const declarations: readonly QueueDeclaration[] = [
  { source: 'amqplib 0.10, Channel.assertQueue(queue, options)', member: 'assertQueue', options: 1 },
  {
    source: 'pika 1.3, BlockingChannel.queue_declare(queue, passive, durable, exclusive, auto_delete, arguments)',
    member: 'queue_declare',
    keywords: { name: 'queue', options: 'arguments' },
    options: 5,
  },
  {
    source: 'aio-pika 9, Channel.declare_queue(name, arguments=…)',
    member: 'declare_queue',
    keywords: { name: 'name', options: 'arguments' },
  },
  {
    source: 'amqp091-go 1.10, Channel.QueueDeclare(name, durable, autoDelete, exclusive, noWait, args)',
    member: 'QueueDeclare',
    options: 5,
    temporary: [2, 3],
  },
  {
    source: 'amqp-client 5 for Java, Channel.queueDeclare(queue, durable, exclusive, autoDelete, arguments)',
    member: 'queueDeclare',
    options: 4,
    temporary: [2, 3],
  },
]

/** Declarations of queues by their member; all languages share them, as no member of one is another thing in a second one. */
export const queueDeclarations: ReadonlyMap<string, QueueDeclaration> = new Map(declarations.map((one) => [one.member, one]))

/**
 * Members that bind a queue to an exchange: amqplib 0.10 `Channel.bindQueue`, pika 1.3 `queue_bind`, amqp091-go 1.10 `QueueBind`, amqp-client 5
 * `queueBind`, aio-pika 9 `Queue.bind`, Spring AMQP 4 `BindingBuilder.bind(queue).to(exchange)`.
 */
export const queueBindings: ReadonlySet<string> = new Set(['bindQueue', 'queue_bind', 'QueueBind', 'queueBind', 'bind'])

/** Arguments that make a queue temporary. RabbitMQ 4, Queues: exclusive, auto-delete, expiry. */
export const temporaryQueue: ReadonlySet<string> = new Set(['exclusive', 'autoDelete', 'auto_delete', 'expires', 'x-expires'])

/** Spring AMQP 4, QueueBuilder: what begins a chain, and what says that the queue is temporary or has arguments of its own. */
export const queueBuilder = {
  type: 'QueueBuilder',
  starts: new Set(['durable', 'nonDurable']) as ReadonlySet<string>,
  settles: new Set(['autoDelete', 'exclusive', 'expires', 'withArguments']) as ReadonlySet<string>,
} as const
