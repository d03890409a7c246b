import { dottedName } from '../naming/dotted-name.ts'
import { LoggerIndex } from '../indexes/logger-index.ts'
import { table } from './loggers-table.ts'

export const pythonLoggers = new LoggerIndex(table, dottedName)
