import { extractionPool, type ExtractionPool } from '#engine/extraction/extraction-pool'
import type { Terminal } from '../output/terminal.ts'

/** The worker processes of one command: its own, which end with it, unless the caller keeps some for several commands. */
export const workersOf = ({ workers }: Terminal): Pick<ExtractionPool, 'extract' | 'close'> =>
  workers ? { extract: workers.extract, close: () => Promise.resolve() } : extractionPool()
