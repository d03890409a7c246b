import { goConfiguration } from '#models/go/configuration'
import { goResources } from '#models/go/resources'
import { configurationFacts } from '../../configuration/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** The settings that a file reads and validates. */
export const settings: Extractor = ({ module, emit, endpointsSeen }) => {
  const handlers = new Set(endpointsSeen.map(({ handler }) => handler.name))
  for (const fact of configurationFacts(codeOf(module), goConfiguration, goResources, handlers)) emit(fact)
}
