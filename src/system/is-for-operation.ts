import type { Endpoint } from '#model/facts/endpoint'
import { isReadiness } from './readiness-checks.ts'

/** Whether a route is for those who operate a service, and not for its callers. */
export const isForOperation = ({ route }: Pick<Endpoint, 'route'>): boolean =>
  isReadiness({ route }) ||
  /(^|\/)(metrics|prometheus|live|livez|liveness|ping|version|favicon\.ico|robots\.txt|debug|pprof|docs|openapi[^/]*|swagger[^/]*)(\/|$)/i.test(
    route,
  )
