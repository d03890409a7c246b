import { gapAt, rule } from '#model/rule'
import type { LeftWork } from '#model/facts/work/left-work'
import type { Linked, System } from '#model/system'
import { inLanguage } from '#system/naming/in-language'
import { lostWith } from '#system/work/left-work'

const drain = {
  go: 'Start it with a `sync.WaitGroup`, and let the shutdown wait for the group, or put a job on a durable queue.',
  typescript: 'Await the promise before you answer, keep it in a set that the shutdown awaits, or put a job on a durable queue.',
  python: 'Keep the task in a set that the shutdown awaits, await it before you answer, or put a job on a durable queue.',
  java: 'Use an executor that the shutdown waits for, do the work before you answer, or put a job on a durable queue.',
}

/** The pools of the service are drained when it stops; which one this work runs in, the text does not tell. */
const isDrained = (system: System, { file }: Linked<LeftWork>): boolean =>
  file.language === 'java' &&
  system.facts('work-step').some((step) => step.what === 'drains' && step.file.unit === file.unit && step.file.role === 'production')

export const workKeptOnlyInMemory = rule({
  id: 'work-kept-only-in-memory',
  check: '7.1',
  alsoServes: ['8.3'],
  severity: 'P1',
  stage: 'stable',
  title: 'Accepted work kept only in memory',
  why: 'Every deploy, crash or scale-down loses the work that runs at that moment. The caller was told that it is accepted, and nothing runs it again.',
  fix: 'Store the work before you answer, as a job on a durable queue or as a row that a worker claims, and let the worker do it.',
  blindSpots:
    'Does not follow work that is handed to a pool or a queue in memory. Says nothing if a job or the start of the process runs the same function, or if the function waits for the work.',
  languages: ['go', 'python', 'java', 'typescript'],
  *judge(system) {
    for (const left of system.facts('left-work')) {
      const { by, accepted, file, isPromise } = left
      if (!left.inService || file.role !== 'production') continue
      if (!left.reach.has('request') && !(accepted?.as === 'status' && left.reach.size === 0)) continue
      if (!accepted && left.isAwaitedAtStop) continue
      const lost = lostWith(system, left)
      if (!lost) continue
      const { work, isEffect } = lost
      if (isEffect && isDrained(system, left)) continue
      yield accepted && !isEffect
        ? gapAt(left, {
            // On real code, some states described rows, and some promises were answers or only counted.
            ...((accepted.as === 'state' || isPromise) && { stage: 'preview' as const }),
            ...(left.isAwaitedAtStop && { severity: 'P2' as const }),
            message: `\`${accepted.by}\` tells the caller that the work is accepted, but \`${work}\` runs only in the memory of this process (${isPromise ? 'as a promise that nothing awaits' : `\`${by}\``}). ${left.isAwaitedAtStop ? 'A crash or a stop before its end' : 'A deploy or a crash'} loses it, and nothing runs it again.`,
          })
        : gapAt(left, {
            ...(isPromise && { stage: 'preview' as const }),
            check: '8.3',
            severity: 'P2',
            title: 'Work cut off by a shutdown',
            risk: 'Every deploy cuts off the work that runs at that moment. No error shows it, and nothing runs it again.',
            fix: inLanguage(left.at.path, drain) ?? 'Let the shutdown wait for the work, or put a job on a durable queue.',
            message: `${isPromise ? 'A promise that nothing awaits' : `\`${by}\``} starts \`${work}\` beside the request, and nothing waits for it. If the process stops before it ends, the work is lost.`,
          })
    }
  },
})
