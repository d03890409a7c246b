import type { Endpoint, OpaqueRoute, RouterGuard } from '#model/facts/requests/endpoint'
import type { RouterMount } from '#model/facts/requests/router-mount'
import type { CodeFile } from '#code/code-file'
import type { EndpointIndex } from '#models/indexes/endpoint-index'
import { annotatedRoutes } from './annotated.ts'
import { configuredViews } from './configured-views.ts'
import { decoratedGuards, decoratedRoutes } from './decorated.ts'
import { exportedRoutes } from './exported-routes.ts'
import { limitingFilters } from './filters.ts'
import { procedureOf } from './procedures.ts'
import { providedGuards } from './provided-guards.ts'
import { readingOf, type EndpointNames, type Reading } from './reading.ts'
import { receiverOf } from './registration.ts'
import { routerGuards } from './router-guards.ts'
import { routeFact } from './routes.ts'
import { mountsOf } from './router-mounts.ts'
import { wrappedRouters } from './wrapped-routers.ts'

type EndpointFact = Endpoint | OpaqueRoute | RouterGuard | RouterMount

/** Reads the endpoints of a file, and the guards that run before them. */
export const endpointFacts = (file: CodeFile, index: EndpointIndex, names: EndpointNames): readonly EndpointFact[] => {
  const reading = readingOf(file, index, names)
  const routes = registered(reading)
  return [
    ...routes,
    ...(routes.length > 0 ? wrappedRouters(reading) : []),
    ...decoratedRoutes(reading),
    ...decoratedGuards(reading),
    ...annotatedRoutes(reading),
    ...configuredViews(reading),
    ...exportedRoutes(reading),
    ...mountsOf(reading),
    ...limitingFilters(reading),
    ...providedGuards(reading),
  ]
}

/** The routes and guards that calls register. */
const registered = (reading: Reading): readonly EndpointFact[] =>
  reading.file.index.calls.flatMap((placed): readonly EndpointFact[] => {
    const receiver = receiverOf(reading, placed)
    const route = receiver && routeFact(reading, receiver)
    if (route) return [route]
    const procedure = procedureOf(reading, placed)
    if (procedure) return [procedure]
    return receiver ? routerGuards(reading, receiver) : []
  })
