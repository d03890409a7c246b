/**
 * Objects whose `error` event does not end the process if nothing listens, as origins of what makes them. Each looks for listeners before it
 * emits, or catches what `emit` throws (measured: ioredis 6.0 `Redis.silentEmit`, BullMQ 6.7 `QueueBase.emit`, Mongoose 9.12 `Connection`). The
 * streams that they make are not among them.
 */
export const isQuietEmitter = (origin: string): boolean =>
  /^(ioredis#([\w.]*)\(\)|bullmq#(Queue|Worker|QueueEvents|FlowProducer)\(\)|mongoose#[\w.]*(connection|createConnection\(\)))$/.test(
    origin,
  )
