import { dottedName } from '../dotted-name.ts'
import { LibraryIndex } from '../library-index.ts'
import { table } from './table.ts'

export const javaLibraries = new LibraryIndex(table, dottedName)
