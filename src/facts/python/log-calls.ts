import { pythonLoggers } from '#models/python/loggers'
import { logFacts } from '../logs/extract.ts'
import { codeOf } from './code-of.ts'
import type { Extractor } from './context.ts'

/** The loggers that a file makes, and the lines that it logs. */
export const logCalls: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  for (const fact of logFacts(file, pythonLoggers, placeOf)) emit(fact)
}
