import type { Endpoint } from '#model/facts/requests/endpoint'
import { frontNames } from '#models/naming/front-names'
import { isReadiness } from '../deployment/readiness-checks.ts'

/** Whether a part of a route names something for those who operate the service: `metrics`, `openapi.json`. */
const isOperational = (part: string): boolean => {
  const name = part.toLowerCase()
  return frontNames.operates.has(name) || frontNames.describes.some((start) => name.startsWith(start))
}

/**
 * Whether a route is for those who operate a service, and not for its callers. A route with a parameter is for callers: `/docs/:id` serves
 * documents.
 */
export const isForOperation = ({ route }: Pick<Endpoint, 'route'>): boolean =>
  isReadiness({ route }) || (route.split('/').some(isOperational) && ![':', '{', '<'].some((mark) => route.includes(mark)))
