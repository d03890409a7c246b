/** How a library lets code hear of jobs that failed. */
interface FailureListener {
  readonly library: string
  /** Where this comes from: version and document. */
  readonly source: string
  /** Modules of which the file imports one. */
  readonly packages: readonly string[]
  /** Members that register a function for an event. */
  readonly members?: readonly string[]
  /** Names of events. A name also matches with a suffix: `fail` matches `fail:mail`. */
  readonly events?: readonly string[]
  /** Last names of decorators, with one of `events` as their argument; of any call of them where there are no events. */
  readonly decorators?: readonly string[]
  /** Names of signals whose member `connect` registers a function. */
  readonly signals?: readonly string[]
  /** Fields or keywords that hold the handler. */
  readonly fields?: readonly string[]
}

export const failureListeners: readonly FailureListener[] = [
  {
    library: 'bullmq',
    source: 'BullMQ 5, Worker and QueueEvents: failed; @nestjs/bullmq 11, OnWorkerEvent, OnQueueEvent',
    packages: ['bullmq', '@nestjs/bullmq'],
    members: ['on'],
    events: ['failed'],
    decorators: ['OnWorkerEvent', 'OnQueueEvent'],
  },
  {
    library: 'bull',
    source: 'Bull 4, Queue: failed, global:failed; @nestjs/bull 11, OnQueueFailed, OnGlobalQueueFailed',
    packages: ['bull', '@nestjs/bull'],
    members: ['on'],
    events: ['failed', 'global:failed'],
    decorators: ['OnQueueFailed', 'OnGlobalQueueFailed'],
  },
  { library: 'bee-queue', source: 'Bee-Queue 1.7, Queue: failed', packages: ['bee-queue'], members: ['on'], events: ['failed'] },
  {
    library: 'agenda',
    source: 'Agenda 5, Job Queue Events: fail, fail:job name',
    packages: ['agenda', '@hokify/agenda'],
    members: ['on'],
    events: ['fail'],
  },
  {
    library: 'celery',
    source: 'Celery 5.5, Signals: task_failure',
    packages: ['celery'],
    signals: ['task_failure'],
  },
  {
    library: 'asynq',
    source: 'asynq 0.25, Config.ErrorHandler',
    packages: ['github.com/hibiken/asynq'],
    fields: ['ErrorHandler'],
  },
  {
    library: 'river',
    source: 'River 0.24, Config.ErrorHandler',
    packages: ['github.com/riverqueue/river'],
    fields: ['ErrorHandler'],
  },
]
