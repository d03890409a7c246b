import type { Consumer, JobOptions } from '#model/facts/work/job'
import type { Recording } from '#model/facts/records/recording'
import type { Linked, System } from '#model/system'
import { wordsOf } from '#models/naming/words'
import { recordingsOf } from './recordings.ts'
import { remembered } from '#link/reads'

type Queue = Linked<Consumer> | Linked<JobOptions>

/** A queue that no level shows, in a service where each level is that of certain other queues. */
export interface UnmeasuredQueue {
  readonly queue: Queue
  readonly other: string
  readonly level: Linked<Recording>
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(/\W+/).flatMap((part) => wordsOf(part)))

/** Words that the names of all queues may have. */
const plain: ReadonlySet<string> = new Set(['queue', 'queues', 'job', 'jobs', 'task', 'tasks', 'topic', 'worker', 'events'])

/** Queues of what failed, which have other alerts. */
const isAside = (name: string): boolean =>
  [...wordsIn(name)].some((word) => ['dead', 'dlq', 'failed', 'dlt', 'retry', 'error'].includes(word))

const isNamed = (name: string, texts: readonly ReadonlySet<string>[]): boolean => {
  const own = [...wordsIn(name)].filter((word) => !plain.has(word))
  return own.length > 0 && texts.some((words) => own.every((word) => words.has(word)))
}

/** The queues of a service whose names the code writes out, each once. */
export const queuesOf = remembered((system: System): readonly Queue[] => {
  const queues = new Map<string, Queue>()
  for (const job of system.facts('job'))
    if (job.scope === 'queue' && job.inService && job.queue !== '') queues.set(`${job.library} ${job.queue}`, job)
  for (const consumer of system.facts('consumer')) {
    const key = `${consumer.library} ${consumer.queue}`
    if (consumer.inService && consumer.queue !== '' && !queues.has(key)) queues.set(key, consumer)
  }
  return [...queues.values()]
})

/** Queues beside others whose length is measured one by one. */
export const unmeasuredQueues = remembered((system: System): readonly UnmeasuredQueue[] => {
  const all = queuesOf(system)
  if (all.length < 2) return []
  const measuring = recordingsOf(system).filter(
    ({ inService, what, measures, of }) => inService && what === 'metric' && measures !== undefined && of.includes('backlog'),
  )
  // The links of one chain of calls are one metric.
  const levels = [...Map.groupBy(measuring, ({ at }) => `${at.path} ${at.startLine}`).values()].flatMap(([level, ...more]) =>
    level ? [{ level, texts: [level, ...more].flatMap(({ measures = [] }) => measures.map(wordsIn)) }] : [],
  )
  return all.flatMap((queue): readonly UnmeasuredQueue[] => {
    if (isAside(queue.queue) || levels.some(({ texts }) => isNamed(queue.queue, texts))) return []
    const siblings = all.filter((one) => one !== queue && one.library === queue.library && one.file.unit === queue.file.unit)
    const found = levels.map(({ level, texts }) => ({ level, other: siblings.find((one) => isNamed(one.queue, texts)) }))
    // A level that names no queue may be that of all of them.
    const [first] = found
    return first?.other && found.every(({ other, level }) => other !== undefined || level.file.unit !== queue.file.unit)
      ? [{ queue, other: first.other.queue, level: first.level }]
      : []
  })
})
