import type { Session } from '../job.ts'

const user = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'`

/** Not part of an extension. */
const own = (catalog: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_catalog.pg_depend x WHERE x.classid = 'pg_catalog.${catalog}'::pg_catalog.regclass AND x.objid = ${oid} AND x.deptype = 'e')`

/** One line per object of the schema, independent of the order in which it was made. */
const catalogQuery = `
SELECT 'schema ' || n.nspname AS line FROM pg_catalog.pg_namespace n WHERE ${user}
UNION ALL
SELECT CASE c.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' WHEN 'S' THEN 'sequence ' ELSE 'table ' END
  || n.nspname || '.' || c.relname
  || CASE WHEN c.relkind IN ('v', 'm') THEN ' as ' || pg_catalog.md5(pg_catalog.pg_get_viewdef(c.oid)) ELSE '' END
  || CASE WHEN c.relrowsecurity THEN ' row level security' ELSE '' END
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND ${user} AND ${own('pg_class', 'c.oid')}
UNION ALL
SELECT 'column ' || n.nspname || '.' || c.relname || '.' || a.attname || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
  || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
  || COALESCE(' default ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid), '')
  || CASE a.attidentity WHEN '' THEN '' ELSE ' identity' END || CASE a.attgenerated WHEN '' THEN '' ELSE ' generated' END
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f') AND ${user} AND ${own('pg_class', 'c.oid')}
UNION ALL
SELECT 'constraint ' || n.nspname || '.' || c.relname || '.' || k.conname || ' ' || pg_catalog.pg_get_constraintdef(k.oid)
  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE k.contype <> 'n' AND ${user} AND ${own('pg_class', 'c.oid')}
UNION ALL
SELECT 'index ' || pg_catalog.pg_get_indexdef(i.indexrelid) || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
  FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE ${user} AND ${own('pg_class', 'i.indrelid')}
UNION ALL
SELECT 'function ' || n.nspname || '.' || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ') as '
  || pg_catalog.md5(p.prosrc || COALESCE(pg_catalog.array_to_string(p.proconfig, ','), ''))
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace WHERE ${user} AND ${own('pg_proc', 'p.oid')}
UNION ALL
SELECT 'trigger ' || pg_catalog.pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text FROM pg_catalog.pg_trigger t
  JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT t.tgisinternal AND ${user}
UNION ALL
SELECT 'type ' || n.nspname || '.' || t.typname || ' ' || t.typtype::text || COALESCE(' (' || (
    SELECT pg_catalog.string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid
  ) || ')', '')
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype IN ('e', 'd', 'r') AND ${user} AND ${own('pg_type', 't.oid')}
UNION ALL
SELECT 'policy ' || c.relname || '.' || p.polname || COALESCE(' ' || pg_catalog.pg_get_expr(p.polqual, p.polrelid), '')
  FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
UNION ALL
SELECT 'extension ' || e.extname FROM pg_catalog.pg_extension e`

/** The schema as lines. */
export const catalogOf = async (session: Session): Promise<ReadonlySet<string>> =>
  new Set((await session.repeat<{ readonly line: string }>(catalogQuery)).map(({ line }) => line))

/** Lines that only one of two schemas has: `+` only the later, `-` only the earlier. */
export const differencesOf = (before: ReadonlySet<string>, after: ReadonlySet<string>): readonly string[] =>
  [
    ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
    ...[...before].filter((line) => !after.has(line)).map((line) => `- ${line}`),
  ].sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1))
