import { names } from '#models/names'
import { wordsOf } from '#models/words'
import { holdsValue } from './holds-value.ts'
import type { Reading } from './reading.ts'

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
