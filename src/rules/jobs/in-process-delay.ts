import type { EffectKind } from '#model/facts/documents/side-effect'
import { gapAt, rule } from '#model/rule'
import type { DelayedWork } from '#model/facts/work/job'
import type { Linked, System } from '#model/system'
import { functionsFrom, standsIn } from '#link/follow'
import { effectInWords, effectOf } from '#system/effects/side-effects'

const inWords = (seconds: number): string =>
  seconds >= 172_800
    ? `${Math.round(seconds / 86_400)} days`
    : seconds >= 7200
      ? `${Math.round(seconds / 3600)} hours`
      : seconds >= 120
        ? `${Math.round(seconds / 60)} minutes`
        : `${Math.round(seconds)} seconds`

/** Whether the callback reads due work from the database: the next timer or restart then picks up what this one missed. */
const readsRows = (system: System, handler: { readonly path: string; readonly name: string }): boolean =>
  [handler, ...system.callees(handler.path, handler.name)].some(({ path, name }) =>
    system.facts('data-access').some(({ at, within, operation }) => operation === 'read' && at.path === path && within === name),
  )

const longDelay = 3600

/** A statement by which the callback of a long delay changes rows. A short one only tidies up. */
const changeOf = (
  system: System,
  { seconds, reach }: Linked<DelayedWork>,
  handler: { readonly path: string; readonly name: string },
): { readonly callee: string } | undefined => {
  if (seconds < longDelay || !reach.has('request')) return undefined
  const functions = functionsFrom(system, [handler], { steps: 2 })
  return system.facts('data-access').find((one) => one.operation !== 'read' && standsIn(one, functions))
}

/** What a timer that does not fire leaves undone. */
const never: Readonly<Record<EffectKind, string>> = {
  payment: 'the money never moves',
  email: 'the email is never sent',
  sms: 'the message is never sent',
  chat: 'the message is never posted',
  queue: 'the job is never queued',
  http: 'the other service is never changed',
}

export const inProcessDelay = rule({
  id: 'in-process-delay',
  check: '7.1',
  severity: 'P1',
  stage: 'stable',
  title: 'Delayed work kept only in memory',
  why: 'Every deploy, crash or scale-down drops all pending timers, without an error. Nothing records what was due, so it cannot be rerun.',
  fix: 'Put a delayed job on a durable queue, or store the due time and let a scheduled job process due work.',
  blindSpots:
    'Does not see effects more than two calls away from the timer callback. Database statements count only after at least an hour, and only for a request. Does not report a timer whose callback reads due work from the database.',
  languages: ['python', 'java', 'go', 'typescript'],
  *judge(system) {
    for (const delayed of system.facts('delayed-work')) {
      if (!delayed.inService) continue
      const handler = system.define(delayed.at.path, delayed.handler)
      const effect = handler && effectOf(system, handler, () => true)
      if (!handler || readsRows(system, handler)) continue
      const change = effect ? undefined : changeOf(system, delayed, handler)
      if (change)
        yield gapAt(delayed, {
          message: `This timer exists only in memory and changes rows (\`${change.callee}\`) after ${inWords(delayed.seconds)}. If the process stops before then, the rows stay as they are.`,
        })
      if (!effect) continue
      yield gapAt(delayed, {
        message: `This timer exists only in memory and ${effectInWords[effect.effect]} (\`${effect.callee}\`) after ${inWords(delayed.seconds)}. If the process stops before then, ${never[effect.effect]}.`,
      })
    }
  },
})
