import { gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { effectInWords, effectOf } from '#system/side-effects'

const inWords = (seconds: number): string =>
  seconds >= 7200
    ? `${Math.round(seconds / 3600)} hours`
    : seconds >= 120
      ? `${Math.round(seconds / 60)} minutes`
      : `${Math.round(seconds)} seconds`

/** It looks for itself what is due: the next timer, or the next start, finds what this one has missed. */
const readsRows = (system: System, handler: { readonly path: string; readonly name: string }): boolean =>
  [handler, ...system.callees(handler.path, handler.name)].some(({ path, name }) =>
    system.facts('data-access').some(({ at, within, operation }) => operation === 'read' && at.path === path && within === name),
  )

export const inProcessDelay = rule({
  id: 'in-process-delay',
  check: '7.1',
  severity: 'P1',
  stage: 'stable',
  title: 'Delayed work that lives in memory only',
  why: 'The timer dies with the process: every deploy, crash or scale-down between now and then loses the work, and nothing shows that it was due.',
  fix: 'Put a delayed job on a durable queue, or store when it is due and let a job look for it.',
  blindSpots:
    'Effects more than two calls away from what the timer runs are not seen, nor are statements of the database. A timer whose work reads from the database what is due is left alone.',
  languages: ['python', 'java', 'go', 'typescript'],
  *judge(system) {
    for (const delayed of system.facts('delayed-work')) {
      if (!delayed.inService) continue
      const handler = system.define(delayed.at.path, delayed.handler)
      const effect = handler && effectOf(system, handler, () => true)
      if (!handler || !effect || readsRows(system, handler)) continue
      yield gapAt(delayed, {
        message: `What is to happen in ${inWords(delayed.seconds)} (it ${effectInWords[effect.effect]}: \`${effect.callee}\`) is kept in this process's memory only, and is lost when the process is replaced before then.`,
      })
    }
  },
})
