import { names } from '#models/names'
import { wordsOf } from '#models/words'
import type { Reading } from './reading.ts'

/** What opens the place of a value in a path: `:token`, `{token}`, `<token>`, `*token`. */
const placeSigns = ':{<*$'

/** Whether a segment of a path is, or has, the place of a value. */
const holdsValue = (segment: string): boolean => [...placeSigns].some((sign) => segment.includes(sign))

/** Whether the path of a route shows that whoever knows it may call it: an invitation, a signing link, a password reset. */
export const grantsByPath = ({ rules }: Reading, route: string): boolean => {
  const segments = route.split('/')
  const values = segments.filter(holdsValue)
  const told = rules.capabilityIsValue ? values : segments
  return (
    told.some((segment) => names.capabilities.has(segment)) ||
    values.some((segment) => names.codes.has(wordsOf(segment).join(''))) ||
    names.invitations.has(route)
  )
}
