import type { Consumer } from '#model/facts/job'

/** How a library receives the function that handles its messages. */
export interface ConsumerLibrary {
  readonly library: string
  /** Origin names of the call or `new`. */
  readonly calls: readonly string[]
  /** Position of the handler: an argument index, `last` for the last function, or keys of an options argument. */
  readonly handler: number | 'last' | { readonly options: number; readonly keys: readonly string[] }
  readonly acknowledges: Consumer['acknowledges']
}

const channels = [
  'amqplib#connect().createChannel()',
  'amqplib#connect().createConfirmChannel()',
  'amqplib#Channel()',
  'amqplib#ConfirmChannel()',
]

export const consumerLibraries: readonly ConsumerLibrary[] = [
  { library: 'bullmq', calls: ['bullmq#Worker'], handler: 1, acknowledges: 'on-return' },
  {
    library: 'bull',
    calls: ['bull#().process', 'bull#Queue().process', 'bull#Bull().process'],
    handler: 'last',
    acknowledges: 'on-return',
  },
  { library: 'pg-boss', calls: ['pg-boss#().work', 'pg-boss#PgBoss().work'], handler: 'last', acknowledges: 'on-return' },
  { library: 'agenda', calls: ['agenda#().define', 'agenda#Agenda().define'], handler: 'last', acknowledges: 'on-return' },
  {
    library: 'kafkajs',
    calls: ['kafkajs#Kafka().consumer().run', 'kafkajs#Consumer().run'],
    handler: { options: 0, keys: ['eachMessage', 'eachBatch'] },
    acknowledges: 'on-return',
  },
  { library: 'amqplib', calls: channels.map((channel) => `${channel}.consume`), handler: 1, acknowledges: 'by-hand' },
  {
    library: 'sqs-consumer',
    calls: ['sqs-consumer#Consumer.create'],
    handler: { options: 0, keys: ['handleMessage', 'handleMessageBatch'] },
    acknowledges: 'on-return',
  },
  { library: 'inngest', calls: ['inngest#Inngest().createFunction'], handler: 'last', acknowledges: 'on-return' },
  {
    library: '@trigger.dev/sdk',
    calls: ['@trigger.dev/sdk#task', '@trigger.dev/sdk/v3#task'],
    handler: { options: 0, keys: ['run'] },
    acknowledges: 'on-return',
  },
  { library: '@google-cloud/pubsub', calls: ['@google-cloud/pubsub#PubSub().subscription().on'], handler: 1, acknowledges: 'by-hand' },
]

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
