import { LoggerIndex } from '../indexes/logger-index.ts'
import { table } from './loggers-table.ts'

export const typescriptLoggers = new LoggerIndex(table)
