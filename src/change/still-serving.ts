import type { Place } from '#model/source-file'
import type { System } from '#model/system'

/** Code around requests: where it is registered, and how it is written. */
interface Around {
  readonly at: Place
  readonly within: string
  readonly by: string
}

/** Whether the routes, the mounted routers or the server that it was put around are still there. */
export const isStillServing = (head: System, base: System, path: string, { at, within, by }: Around): boolean => {
  const servedIn = (system: System, where: string): readonly string[] => [
    ...system.facts('endpoint').flatMap((one) => (one.at.path === where && isIn(one.within, within) ? [`route ${one.subject}`] : [])),
    ...system.facts('router-mount').flatMap((one) => (one.at.path === where && isIn(one.within, within) ? [`mount ${one.prefix}`] : [])),
    ...system.facts('server').flatMap((one) => (one.at.path === where && isIn(one.within, within) ? [`server ${one.library}`] : [])),
    ...system
      .facts('front')
      .flatMap((one) => (one.at.path === where && one.isRegistered && one.within === within && one.by !== by ? [`front ${one.by}`] : [])),
  ]
  const before = new Set(servedIn(base, at.path))
  return before.size > 0 && servedIn(head, path).filter((one) => before.has(one)).length >= before.size * fewestKept
}

/** The share of the routes that is still served, if a change only removes the code around it. */
const fewestKept = 0.6

const isIn = (within: string, outer: string): boolean =>
  outer === '' || within === outer || within.startsWith(`${outer} > `) || within === ''
