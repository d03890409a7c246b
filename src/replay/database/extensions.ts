import type { Extension } from '@electric-sql/pglite'

/**
 * Extensions that the engine brings and that the owner of a database may create without being a superuser (`trusted` in their control
 * files), by name.
 */
const loaders: Readonly<Record<string, () => Promise<Extension>>> = {
  btree_gin: async () => (await import('@electric-sql/pglite/contrib/btree_gin')).btree_gin,
  btree_gist: async () => (await import('@electric-sql/pglite/contrib/btree_gist')).btree_gist,
  citext: async () => (await import('@electric-sql/pglite/contrib/citext')).citext,
  cube: async () => (await import('@electric-sql/pglite/contrib/cube')).cube,
  fuzzystrmatch: async () => (await import('@electric-sql/pglite/contrib/fuzzystrmatch')).fuzzystrmatch,
  hstore: async () => (await import('@electric-sql/pglite/contrib/hstore')).hstore,
  intarray: async () => (await import('@electric-sql/pglite/contrib/intarray')).intarray,
  ltree: async () => (await import('@electric-sql/pglite/contrib/ltree')).ltree,
  pg_trgm: async () => (await import('@electric-sql/pglite/contrib/pg_trgm')).pg_trgm,
  pgcrypto: async () => (await import('@electric-sql/pglite/contrib/pgcrypto')).pgcrypto,
  tablefunc: async () => (await import('@electric-sql/pglite/contrib/tablefunc')).tablefunc,
  unaccent: async () => (await import('@electric-sql/pglite/contrib/unaccent')).unaccent,
  'uuid-ossp': async () => (await import('@electric-sql/pglite/contrib/uuid_ossp')).uuid_ossp,
}

/** Part of the engine without a file. */
const builtIn = 'plpgsql'

export const hasExtension = (name: string): boolean => name === builtIn || Object.hasOwn(loaders, name)

/** The extensions that texts create, as far as the engine has them. */
export const extensionsIn = async (texts: readonly string[]): Promise<Record<string, Extension>> => {
  const names = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\bextension\s+(?:if\s+not\s+exists\s+)?"?([\w-]+)/gi)].map(([, name = '']) => name.toLowerCase()),
    ),
  )
  const found: Record<string, Extension> = {}
  for (const name of names) {
    const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined
    if (load) found[name.replaceAll('-', '_')] = await load()
  }
  return found
}
