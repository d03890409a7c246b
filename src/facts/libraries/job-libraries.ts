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
