import { javaConfiguration } from '#models/java/configuration'
import { javaResources } from '#models/java/resources'
import { configurationFacts } from '../../configuration/extract.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** The settings that a file reads and validates. */
export const settings: Extractor = ({ module, emit }) => {
  for (const fact of configurationFacts(codeOf(module), javaConfiguration, javaResources, new Set())) emit(fact)
}
