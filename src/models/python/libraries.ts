import { dottedName } from '../naming/dotted-name.ts'
import { LibraryIndex } from '../indexes/library-index.ts'
import { table } from './table.ts'

export const pythonLibraries = new LibraryIndex(table, dottedName)
