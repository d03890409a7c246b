import { typescriptConfiguration } from '#models/typescript/configuration'
import { typescriptResources } from '#models/typescript/resources'
import { configurationFacts } from '../../configuration/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** The settings that a file reads and validates. */
export const settings: Extractor = ({ module, emit, endpointsSeen }) => {
  const handlers = new Set(endpointsSeen.map(({ handler }) => handler.name))
  for (const fact of configurationFacts(codeOf(module), typescriptConfiguration, typescriptResources, handlers)) emit(fact)
}
