import { NameMap } from '../naming/name-map.ts'

/**
 * Objects whose `error` event does not end the process if nothing listens, as origins of what makes them: each looks for listeners before it
 * emits, or catches what `emit` throws. The streams that they make are not among them.
 */
const rows: readonly { readonly source: string; readonly makes: readonly string[] }[] = [
  { source: 'measured: ioredis 6.0, Redis.silentEmit', makes: ['ioredis#*()', 'ioredis#*.*()'] },
  { source: 'measured: BullMQ 6.7, QueueBase.emit', makes: ['bullmq#{Queue,Worker,QueueEvents,FlowProducer}()'] },
  {
    source: 'measured: Mongoose 9.12, Connection',
    makes: ['mongoose#{connection,createConnection()}', 'mongoose#*.{connection,createConnection()}'],
  },
]

const quiet = new NameMap<true>()
for (const { makes } of rows) for (const pattern of makes) quiet.add(pattern, true)

/** Whether what an origin makes stays silent about an error that nothing listens for. */
export const isQuietEmitter = (origin: string): boolean => quiet.get(origin) === true
