import { LifecycleIndex } from '../indexes/lifecycle-index.ts'
import { table } from './lifecycle-table.ts'

/** How a process starts and ends. */
export const lifecycles = new LifecycleIndex(table)
