import type { System } from '#model/system'

/** Route files whose path is the route (`app/api/health/route.ts`). */
const healthFile =
  /(^|\/)(api|routes|pages|app)\/(.*\/)?_?(health|healthz|healthcheck|livez|readyz|ready|live)(\/route|\/index|\/\+server|\.get)?\.[cm]?[jt]sx?$/

/** A health-check endpoint of a process. */
export interface HealthEndpoint {
  readonly path: string
  readonly line: number
  /** The route as written, or the file whose path is the route. */
  readonly by: string
  /** Folder of its unit. */
  readonly unit: string
}

/** All health endpoints of a snapshot: explicit routes, and files whose path is the route. */
export const healthEndpointsOf = (system: System): HealthEndpoint[] => [
  ...system
    .facts('operation-mark')
    .filter((fact) => fact.mark === 'health-endpoint' && fact.inService)
    .map((fact) => ({ path: fact.at.path, line: fact.at.startLine, by: fact.by, unit: fact.file.unit?.root ?? '' })),
  ...[...system.files.values()]
    .filter((file) => file.role === 'production' && healthFile.test(file.path))
    .map((file) => ({ path: file.path, line: 1, by: file.path, unit: file.unit?.root ?? '' })),
]
