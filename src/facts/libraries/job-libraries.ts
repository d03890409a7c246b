/** Decorators that make a method a consumer. */
export const jobDecorators: Readonly<Record<string, { readonly library: string }>> = {
  '@nestjs/bull#Process': { library: 'bull' },
  '@nestjs/bullmq#Process': { library: 'bullmq' },
  '@nestjs/microservices#EventPattern': { library: '@nestjs/microservices' },
}

/** Base classes for workers, with the method that handles jobs. */
export const workerClasses: Readonly<Record<string, { readonly library: string; readonly method: string }>> = {
  '@nestjs/bullmq#WorkerHost': { library: 'bullmq', method: 'process' },
}

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
