import { LibraryIndex } from '../library-index.ts'
import { table } from './table.ts'

export const goLibraries = new LibraryIndex(table)
