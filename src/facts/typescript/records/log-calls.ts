import { typescriptLoggers } from '#models/typescript/loggers'
import { logFacts } from '../../logs/extract.ts'
import { printedFields } from '../../logs/printed-fields.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** The loggers that a file makes, the lines that it logs, and classes whose printed fields hold a secret. */
export const logCalls: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  for (const fact of logFacts(file, typescriptLoggers, placeOf)) emit(fact)
  for (const fact of printedFields(file, typescriptLoggers, placeOf)) emit(fact)
}
