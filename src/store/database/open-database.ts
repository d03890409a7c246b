import type { Database } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { openPostgres } from './postgres.ts'

/** The data in `memory` is lost when the process ends. */
export type StorePlace =
  | { readonly kind: 'postgres'; readonly url: string; readonly maxConnections: number }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'memory' }

export interface DatabaseHooks {
  readonly log: { warn(fields: object, message: string): void }
  /** Called when the data folder was lost to another process or the embedded database has failed. This process must stop then. */
  readonly onLost: (reason: string) => void
}

/** Opens the database without migrating it or running jobs. */
export const openDatabase = (place: StorePlace, { log, onLost }: DatabaseHooks): Promise<Database> | Database => {
  switch (place.kind) {
    case 'postgres':
      return openPostgres({ ...place, onError: (error) => log.warn({ err: error }, 'An idle database connection failed') })
    case 'folder':
      return openEmbedded({ path: place.path, onLost })
    case 'memory':
      return openEmbedded()
  }
}
