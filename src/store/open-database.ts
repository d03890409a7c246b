import type { Database } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { openPostgres } from './postgres.ts'

/** `memory` is gone with the process. */
export type StorePlace =
  | { readonly kind: 'postgres'; readonly url: string; readonly maxConnections: number }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'memory' }

export interface DatabaseHooks {
  readonly log: { warn(fields: object, message: string): void }
  /** The data folder was taken from us, or the database in our process has failed: this process must not go on. */
  readonly onLost: (reason: string) => void
}

/** Opens the database alone, as it is: it is neither migrated nor worked on. */
export const openDatabase = (place: StorePlace, { log, onLost }: DatabaseHooks): Promise<Database> | Database => {
  switch (place.kind) {
    case 'postgres':
      return openPostgres({ ...place, onError: (error) => log.warn({ err: error }, 'An idle database connection was lost') })
    case 'folder':
      return openEmbedded({ path: place.path, onLost })
    case 'memory':
      return openEmbedded()
  }
}
