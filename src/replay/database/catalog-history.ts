import type { Session } from '../job.ts'
import { catalogOf, catalogSince, lockedRelations, type Catalog } from './catalog.ts'

/** The schema from step to step. Only what changed is read again: the definitions of some hundred indexes take longer than most steps. */
export interface CatalogHistory {
  /** The schema outside a step's transaction, or at its start. */
  current(): Promise<Catalog>
  /** The schema in the open transaction, which began with the current one. */
  inTransaction(): Promise<Catalog>
  /** A transaction was committed that changed no relations but these. */
  committed(changed: readonly number[]): void
  /** Anything may have changed. */
  forget(): void
}

export const catalogHistory = (session: Session): CatalogHistory => {
  let known: Catalog | undefined
  let isCurrent = false
  const changed = new Set<number>()
  const current = async (): Promise<Catalog> => {
    if (known === undefined) known = await catalogOf(session)
    else if (!isCurrent) known = await catalogSince(session, known, changed)
    changed.clear()
    isCurrent = true
    return known
  }
  return {
    current,
    inTransaction: async () => (known ? catalogSince(session, known, await lockedRelations(session)) : catalogOf(session)),
    committed(relations) {
      isCurrent = false
      for (const oid of relations) changed.add(oid)
    },
    forget() {
      known = undefined
    },
  }
}
