import type { Consumer } from '#model/facts/work/job'
import type { LeftWork } from '#model/facts/work/left-work'
import type { Linked, System } from '#model/system'
import { hasOwnEffect, lastingEffect, type LastingEffect } from '../effects/lasting-effect.ts'
import { startsOf } from './left-work.ts'

/** Work that the handler of a job or a message starts and does not wait for, although its return settles the message. */
export interface LeftByHandler {
  readonly left: Linked<LeftWork>
  readonly consumer: Linked<Consumer>
  readonly effect: LastingEffect
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

/** Handlers whose return settles the message, and whose lasting work runs beside them. What they also do themselves may be all that counts. */
export function* leftByHandlers(system: System): Generator<LeftByHandler> {
  const all = system.facts('left-work').filter(({ inService, isAwaitedAtStop }) => inService && !isAwaitedAtStop)
  if (all.length === 0) return
  for (const consumer of system.facts('consumer')) {
    if (!consumer.inService || consumer.acknowledges !== 'on-return') continue
    const handler = system.define(consumer.at.path, consumer.handler)
    if (!handler) continue
    const own = all.filter(({ at, within }) => at.path === handler.path && within === handler.name)
    const beside = new Set(own.flatMap(({ does }) => does.map(lastOf)))
    const itself = system.callees(handler.path, handler.name).filter(({ name }) => !beside.has(lastOf(name)))
    if (own.length === 0 || hasOwnEffect(system, handler) || itself.some((one) => lastingEffect(system, one))) continue
    for (const left of own) {
      const effect = startsOf(system, left)
        .filter(({ name }) => name !== handler.name)
        .map((start) => lastingEffect(system, start))
        .find((one) => one !== undefined)
      if (effect) yield { left, consumer, effect }
    }
  }
}
