/** Decorators that make a method a consumer or a scheduled job. */
export const jobDecorators: Readonly<Record<string, { readonly kind: 'consumer' | 'schedule'; readonly library: string }>> = {
  '@nestjs/bull#Process': { kind: 'consumer', library: 'bull' },
  '@nestjs/bullmq#Process': { kind: 'consumer', library: 'bullmq' },
  '@nestjs/microservices#EventPattern': { kind: 'consumer', library: '@nestjs/microservices' },
  '@nestjs/schedule#Cron': { kind: 'schedule', library: '@nestjs/schedule' },
  '@nestjs/schedule#Interval': { kind: 'schedule', library: '@nestjs/schedule' },
}

/** Base classes for workers, with the method that handles jobs. */
export const workerClasses: Readonly<Record<string, { readonly library: string; readonly method: string }>> = {
  '@nestjs/bullmq#WorkerHost': { library: 'bullmq', method: 'process' },
}

/** In-process schedulers. Every process that loads one runs its jobs. */
export const scheduleLibraries: readonly {
  readonly library: string
  readonly calls: readonly string[]
  readonly when: number
  readonly handler: number
}[] = [
  { library: 'node-cron', calls: ['node-cron#schedule', 'node-cron#cron.schedule'], when: 0, handler: 1 },
  { library: 'cron', calls: ['cron#CronJob', 'cron#CronJob.from'], when: 0, handler: 1 },
  { library: 'node-schedule', calls: ['node-schedule#scheduleJob'], when: 0, handler: 1 },
  { library: 'croner', calls: ['croner#Cron', 'croner#'], when: 0, handler: 1 },
]

/** Queues that take retry options for each job or as a default. BullMQ and Bull make one attempt by default (measured). */
export const queueLibraries: readonly {
  readonly library: string
  readonly makers: readonly string[]
  readonly optionsAt: number
  readonly adds: readonly string[]
  readonly jobOptionsAt: number
  readonly defaultAttempts: number
}[] = [
  { library: 'bullmq', makers: ['bullmq#Queue'], optionsAt: 1, adds: ['bullmq#Queue().add'], jobOptionsAt: 2, defaultAttempts: 1 },
  {
    library: 'bull',
    makers: ['bull#', 'bull#Queue', 'bull#Bull'],
    optionsAt: -1,
    adds: ['bull#().add', 'bull#Queue().add'],
    jobOptionsAt: -1,
    defaultAttempts: 1,
  },
]
