import { dottedName } from '../dotted-name.ts'
import { LoggerIndex } from '../logger-index.ts'
import { table } from './loggers-table.ts'

export const pythonLoggers = new LoggerIndex(table, dottedName)
