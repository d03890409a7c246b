import { LibraryIndex } from '../indexes/library-index.ts'
import { table } from './table.ts'

export const goLibraries = new LibraryIndex(table)
