import { dottedName } from '../naming/dotted-name.ts'
import { LoggerIndex } from '../indexes/logger-index.ts'
import { table } from './loggers-table.ts'

/** A type may be named in full, which the origin takes for a name of this package: `.#org.slf4j.Logger()`. */
export const javaLoggers = new LoggerIndex(table, (name) => dottedName(name.replace(/^\.#(?=\p{Ll})/u, '')))
