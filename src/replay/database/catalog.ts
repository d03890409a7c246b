import type { Session } from '../job.ts'

const user = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'`

/** The first id that a cluster gives after its start: lower ones belong to the system. */
const firstOid = 16_384

/** Not part of an extension. */
const own = (catalog: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_catalog.pg_depend x WHERE x.classid = 'pg_catalog.${catalog}'::pg_catalog.regclass AND x.objid = ${oid} AND x.deptype = 'e')`

const newest = (catalog: string): string =>
  `(SELECT pg_catalog.string_agg(o.oid || ' ' || o.xmin, ',') FROM pg_catalog.${catalog} o WHERE o.oid >= ${firstOid})`

const setting = (name: string): string => `pg_catalog.current_setting('${name}')`

/**
 * What the text of any definition may depend on: settings, the search path with the privileges on it, and objects whose names occur in
 * definitions and that no line describes.
 */
const contextExpression = `pg_catalog.jsonb_build_array(
  pg_catalog.current_schemas(true), CURRENT_USER,
  ${['search_path', 'quote_all_identifiers', 'DateStyle', 'IntervalStyle', 'TimeZone', 'extra_float_digits', 'bytea_output', 'lc_monetary'].map(setting).join(', ')},
  ${['pg_namespace', 'pg_operator', 'pg_opclass', 'pg_collation', 'pg_ts_config', 'pg_language'].map(newest).join(', ')},
  CASE WHEN pg_catalog.pg_my_temp_schema() <> 0 THEN
    (SELECT pg_catalog.string_agg(c.relname, ',' ORDER BY c.oid) FROM pg_catalog.pg_class c WHERE c.relnamespace = pg_catalog.pg_my_temp_schema())
  END)::text`

/** Lines of what belongs to no relation. Definitions of relations may name it. */
const generalLines = `
SELECT 'schema ' || n.nspname AS line FROM pg_catalog.pg_namespace n WHERE ${user}
UNION ALL
SELECT 'function ' || n.nspname || '.' || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ') as '
  || pg_catalog.md5(p.prosrc || COALESCE(pg_catalog.array_to_string(p.proconfig, ','), ''))
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE p.oid >= ${firstOid} AND ${user} AND ${own('pg_proc', 'p.oid')}
UNION ALL
SELECT 'type ' || n.nspname || '.' || t.typname || ' ' || t.typtype::text || COALESCE(' (' || (
    SELECT pg_catalog.string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid
  ) || ')', '')
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.oid >= ${firstOid} AND t.typtype IN ('e', 'd', 'r') AND ${user} AND ${own('pg_type', 't.oid')}
UNION ALL
SELECT 'extension ' || e.extname FROM pg_catalog.pg_extension e`

const generalQuery = `
SELECT ${contextExpression} AS context, (SELECT pg_catalog.json_agg(l.line ORDER BY l.line) FROM (${generalLines}) l) AS lines`

/** Views and policies whose text names columns of the relations in the parameter. */
const dependent = `
SELECT w.ev_class FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_rewrite w ON w.oid = d.objid
  WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = ANY ($1)
UNION ALL
SELECT p.polrelid FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_policy p ON p.oid = d.objid
  WHERE d.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = ANY ($1)`

/** The relations in the parameter, the tables of indexes in it, and those whose lines name columns of these. */
const chosen = `
SELECT c.oid, c.relname, c.relkind, c.relrowsecurity, n.nspname, ${own('pg_class', 'c.oid')} AS own
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND ${user} AND c.oid = ANY (
  $1 || ARRAY(SELECT i.indrelid FROM pg_catalog.pg_index i WHERE i.indexrelid = ANY ($1)) || ARRAY(${dependent})
)`

/** One line for each relation and each object that belongs to one. */
const relationLines = `
SELECT r.oid, CASE r.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' WHEN 'S' THEN 'sequence ' ELSE 'table ' END
  || r.nspname || '.' || r.relname
  || CASE WHEN r.relkind IN ('v', 'm') THEN ' as ' || pg_catalog.md5(pg_catalog.pg_get_viewdef(r.oid)) ELSE '' END
  || CASE WHEN r.relrowsecurity THEN ' row level security' ELSE '' END AS line
  FROM r WHERE r.own
UNION ALL
SELECT r.oid, 'column ' || r.nspname || '.' || r.relname || '.' || a.attname || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
  || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
  || COALESCE(' default ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid), '')
  || CASE a.attidentity WHEN '' THEN '' ELSE ' identity' END || CASE a.attgenerated WHEN '' THEN '' ELSE ' generated' END
  FROM r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid
  LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p', 'f') AND r.own
UNION ALL
SELECT r.oid, 'constraint ' || r.nspname || '.' || r.relname || '.' || k.conname || ' ' || pg_catalog.pg_get_constraintdef(k.oid)
  FROM r JOIN pg_catalog.pg_constraint k ON k.conrelid = r.oid WHERE k.contype <> 'n' AND r.own
UNION ALL
SELECT r.oid, 'index ' || pg_catalog.pg_get_indexdef(i.indexrelid) || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
  FROM r JOIN pg_catalog.pg_index i ON i.indrelid = r.oid WHERE r.own
UNION ALL
SELECT r.oid, 'trigger ' || pg_catalog.pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
  FROM r JOIN pg_catalog.pg_trigger t ON t.tgrelid = r.oid WHERE NOT t.tgisinternal
UNION ALL
SELECT r.oid, 'policy ' || r.relname || '.' || p.polname || COALESCE(' ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid), '')
  FROM r JOIN pg_catalog.pg_policy p ON p.polrelid = r.oid`

const relationsQuery = `
WITH r AS MATERIALIZED (${chosen}), l (oid, line) AS (${relationLines})
SELECT pg_catalog.json_agg(pg_catalog.json_build_array(r.oid::int, r.nspname, r.relname,
  (SELECT pg_catalog.json_agg(CASE WHEN NOT a.attisdropped THEN a.attname END ORDER BY a.attnum)
    FROM pg_catalog.pg_attribute a WHERE a.attrelid = r.oid AND a.attnum > 0),
  l.lines)) AS relations
FROM r LEFT JOIN (SELECT l.oid, pg_catalog.json_agg(l.line) AS lines FROM l GROUP BY l.oid) l ON l.oid = r.oid`

/** Relations with a lock that a change of their definition takes, in the open transaction. Reads do not take it. */
const lockedQuery = `
SELECT pg_catalog.json_agg(DISTINCT k.relation::int) AS relations FROM pg_catalog.pg_locks k
WHERE k.locktype = 'relation' AND k.mode NOT IN ('AccessShareLock', 'RowShareLock') AND k.relation >= ${firstOid}`

const allQuery = `
SELECT pg_catalog.json_agg(c.oid::int) AS relations FROM pg_catalog.pg_class c
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND c.oid >= ${firstOid}`

type RelationRow = readonly [
  oid: number,
  schema: string,
  name: string,
  columns: readonly (string | null)[] | null,
  lines: readonly string[] | null,
]

interface Relation {
  readonly schema: string
  readonly name: string
  /** Names by number; null for one that was dropped. */
  readonly columns: readonly (string | null)[]
  readonly lines: readonly string[]
}

/** The schema at one moment. */
export interface Catalog {
  readonly context: string
  readonly general: readonly string[]
  readonly relations: ReadonlyMap<number, Relation>
}

/** Relations whose lock the open transaction holds: it changed no other. */
export const lockedRelations = async (session: Session): Promise<readonly number[]> => {
  const [row] = await session.repeat<{ readonly relations: readonly number[] | null }>(lockedQuery)
  return row?.relations ?? []
}

const relationsOf = async (session: Session, oids: readonly number[]): Promise<ReadonlyMap<number, Relation>> => {
  if (oids.length === 0) return new Map()
  const [row] = await session.repeat<{ readonly relations: readonly RelationRow[] | null }>(relationsQuery, oids)
  return new Map(
    (row?.relations ?? []).map(([oid, schema, name, columns, lines]) => [
      oid,
      { schema, name, columns: columns ?? [], lines: lines ?? [] },
    ]),
  )
}

const generalOf = async (session: Session): Promise<Pick<Catalog, 'context' | 'general'>> => {
  const [row] = await session.repeat<{ readonly context: string; readonly lines: readonly string[] | null }>(generalQuery)
  return { context: row?.context ?? '', general: row?.lines ?? [] }
}

const allOf = async (session: Session): Promise<ReadonlyMap<number, Relation>> => {
  const [row] = await session.repeat<{ readonly relations: readonly number[] | null }>(allQuery)
  return relationsOf(session, row?.relations ?? [])
}

/** Reads the whole schema. */
export const catalogOf = async (session: Session): Promise<Catalog> => ({
  ...(await generalOf(session)),
  relations: await allOf(session),
})

const isRenamed = (before: Relation, after: Relation): boolean =>
  before.name !== after.name ||
  before.schema !== after.schema ||
  before.columns.some((name, index) => name !== null && (after.columns[index] ?? name) !== name)

/** Whether definitions of other relations may read differently: a name in them changed, or has to be qualified or no longer. */
const changesNames = (before: ReadonlyMap<number, Relation>, after: ReadonlyMap<number, Relation>): boolean => {
  const counts = new Map<string, number>()
  for (const { name } of after.values()) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [oid, relation] of after) {
    const old = before.get(oid)
    if (old === relation) continue
    if (old ? isRenamed(old, relation) : counts.get(relation.name) !== 1) return true
  }
  return [...before].some(([oid, { name }]) => !after.has(oid) && counts.has(name))
}

/**
 * Reads what changed in the schema since another moment.
 * @param changed relations that may have changed, see {@link lockedRelations}
 */
export const catalogSince = async (session: Session, earlier: Catalog, changed: Iterable<number>): Promise<Catalog> => {
  const { context, general } = await generalOf(session)
  if (context === earlier.context && general.join('\n') === earlier.general.join('\n')) {
    const oids = [...changed]
    const relations = new Map(earlier.relations)
    for (const oid of oids) relations.delete(oid)
    for (const [oid, relation] of await relationsOf(session, oids)) relations.set(oid, relation)
    if (!changesNames(earlier.relations, relations)) return { context, general, relations }
  }
  return { context, general, relations: await allOf(session) }
}

const linesOf = ({ general, relations }: Catalog): ReadonlySet<string> =>
  new Set([...general, ...[...relations.values()].flatMap(({ lines }) => lines)])

/** Lines that only one of two schemas has: `+` only the later, `-` only the earlier. */
export const differencesOf = (earlier: Catalog, later: Catalog): readonly string[] => {
  const before = linesOf(earlier)
  const after = linesOf(later)
  return [
    ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
    ...[...before].filter((line) => !after.has(line)).map((line) => `- ${line}`),
  ].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1))
}
