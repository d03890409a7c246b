import { factsJson } from '#model/stored/facts-json'
import type { FactsCache } from '#model/stored/facts-cache'
import type { FileFacts } from '#model/fact'
import type { Database } from '../database/database.ts'

export interface FactsCacheOptions {
  /** Called with each failure. The caller gets a miss: the cache may slow a review down, but never stop it. */
  readonly onError: (error: unknown) => void
}

/** Rows per statement; a key has about 100 bytes, an entry a few kilobytes. */
const chunkSize = 200

/** A cache of extracted facts in the database. {@link removeExpired} limits its size. */
export const createFactsCache = (database: Database, { onError }: FactsCacheOptions): FactsCache => ({
  async get(keys) {
    const found = new Map<string, FileFacts>()
    try {
      for (const chunk of chunksOf(keys)) for (const [key, facts] of await read(database, chunk)) found.set(key, facts)
    } catch (error) {
      onError(error)
    }
    return found
  },
  async put(entries) {
    try {
      for (const chunk of chunksOf([...entries])) await write(database, chunk)
    } catch (error) {
      onError(error)
    }
  },
})

const read = async (database: Database, keys: readonly string[]): Promise<readonly (readonly [string, FileFacts])[]> => {
  const rows = await database.query<{ key: string; facts: string; old: boolean }>(
    "SELECT key, facts, used_at < now() - interval '1 day' AS old FROM readiness.facts WHERE key = ANY($1)",
    [keys],
  )
  const old = rows.filter((row) => row.old).map(({ key }) => key)
  // Updated at most once a day, which is precise enough for expiry and spares a write with every read.
  if (old.length > 0) await database.query('UPDATE readiness.facts SET used_at = now() WHERE key = ANY($1)', [old])
  return rows.map(({ key, facts }) => [key, factsJson.parse(facts)])
}

const write = async (database: Database, entries: readonly (readonly [string, FileFacts])[]): Promise<void> => {
  // Sorted, so that two reviews that write the same keys cannot deadlock.
  const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1))
  await database.query(
    `INSERT INTO readiness.facts (key, facts) SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT (key) DO UPDATE SET facts = EXCLUDED.facts, used_at = now()`,
    [
      sorted.map(([key]) => key),
      // Postgres text cannot contain NUL, but JSON always escapes it.
      sorted.map(([, facts]) => factsJson.stringify(facts)),
    ],
  )
}

const chunksOf = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, index) => items.slice(index * chunkSize, (index + 1) * chunkSize))
