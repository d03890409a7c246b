import type { Endpoint, RouterGuard } from '#model/facts/endpoint'
import type { CodeFile } from '#code/code-file'
import type { EndpointIndex } from '#models/endpoint-index'
import { annotatedRoutes } from './annotated.ts'
import { configuredViews } from './configured-views.ts'
import { decoratedRoutes } from './decorated.ts'
import { limitingFilters } from './filters.ts'
import { readingOf, type EndpointNames } from './reading.ts'
import { receiverOf } from './registration.ts'
import { routerGuards } from './router-guards.ts'
import { routeFact } from './routes.ts'

/** The requests that a file takes from outside, and what stands before them. */
export const endpointFacts = (file: CodeFile, index: EndpointIndex, names: EndpointNames): readonly (Endpoint | RouterGuard)[] => {
  const reading = readingOf(file, index, names)
  const registered = file.index.calls.flatMap((placed): readonly (Endpoint | RouterGuard)[] => {
    const receiver = receiverOf(reading, placed)
    if (!receiver) return []
    const route = routeFact(reading, receiver)
    return route ? [route] : routerGuards(reading, receiver)
  })
  return [...registered, ...decoratedRoutes(reading), ...annotatedRoutes(reading), ...configuredViews(reading), ...limitingFilters(reading)]
}
