import { goLoggers } from '#models/go/loggers'
import { absentErrors } from '../../absent-errors/extract.ts'
import { lostErrors as read } from '../../lost-errors/extract.ts'
import { cancelledRounds } from '../../cancelled-rounds/extract.ts'
import { handledErrors } from '../../lost-errors/handled-errors.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from './context.ts'

/** Errors that the code of a file handles and lets go. */
export const lostErrors: Extractor = ({ module, emit, mark }) => {
  const { file, placeOf } = codeOf(module)
  for (const own of module.functions) if (own.results.at(-1) === 'error') mark(own.name, 'returns-error')
  for (const fact of read(file, goLoggers, placeOf)) emit(fact)
  for (const fact of handledErrors(file, goLoggers, placeOf)) emit(fact)
  for (const fact of absentErrors(file, goLoggers, placeOf)) emit(fact)
  for (const fact of cancelledRounds(file, goLoggers, placeOf)) emit(fact)
}
