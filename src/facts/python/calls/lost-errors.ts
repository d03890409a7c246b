import { pythonLoggers } from '#models/python/loggers'
import { lostErrors as read } from '../../lost-errors/extract.ts'
import { handledErrors } from '../../lost-errors/handled-errors.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'

/** Errors that the code of a file handles and lets go. */
export const lostErrors: Extractor = ({ module, emit }) => {
  const { file, placeOf } = codeOf(module)
  for (const fact of read(file, pythonLoggers, placeOf)) emit(fact)
  for (const fact of handledErrors(file, pythonLoggers, placeOf)) emit(fact)
}
