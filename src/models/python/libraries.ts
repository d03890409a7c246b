import { dottedName } from '../dotted-name.ts'
import { LibraryIndex } from '../library-index.ts'
import { table } from './table.ts'

export const pythonLibraries = new LibraryIndex(table, dottedName)
