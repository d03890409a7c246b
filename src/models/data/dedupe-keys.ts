import type { Language } from '#model/source-file'

/** How a queue, broker or workflow engine is given the key by which it drops a repetition. Names of `calls` and `structs` are origins. */
interface DedupeForm {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly languages: readonly Language[]
  /** Functions that make the option. */
  readonly calls?: readonly string[]
  /** Types whose field holds the key. */
  readonly structs?: readonly string[]
  readonly fields?: readonly string[]
  /** Options of the work that is queued, and the last names of the calls that take them. */
  readonly options?: readonly string[]
  readonly takenBy?: readonly string[]
}

export const dedupeForms: readonly DedupeForm[] = [
  {
    source: 'nats.go 1.36, MsgId; jetstream, WithMsgID',
    languages: ['go'],
    calls: ['github.com/nats-io/nats.go#MsgId', 'github.com/nats-io/nats.go/jetstream#WithMsgID'],
  },
  {
    source: 'asynq 0.25, TaskID and Unique: a task with the key is not queued again',
    languages: ['go'],
    calls: ['github.com/hibiken/asynq#TaskID', 'github.com/hibiken/asynq#Unique'],
  },
  {
    source: 'Temporal Go SDK 1.28, StartWorkflowOptions: without an ID the server makes a random one',
    languages: ['go'],
    structs: ['go.temporal.io/sdk/client#StartWorkflowOptions()'],
    fields: ['ID'],
  },
  {
    source: 'BullMQ 5, Job Ids and Deduplication; Bull 4, jobId; pg-boss 10, singletonKey; Graphile Worker 0.16, jobKey',
    languages: ['typescript', 'tsx', 'javascript'],
    options: ['jobId', 'deduplication', 'singletonKey', 'jobKey'],
    takenBy: ['add', 'send', 'addJob', 'enqueue'],
  },
  {
    source: 'Celery 5.4, apply_async; RQ 1.16, enqueue',
    languages: ['python'],
    options: ['task_id', 'job_id'],
    takenBy: ['apply_async', 'enqueue', 'enqueue_in', 'enqueue_at'],
  },
]
