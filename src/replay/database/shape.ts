import type { TableShape } from '#model/replay'
import type { Session } from '../job.ts'

/**
 * A column needs a value if nothing else gives it one: no default, identity or expression, no default of its domain, and no trigger that runs
 * before an insert.
 */
const query = `
SELECT CASE n.nspname WHEN 'public' THEN c.relname::text ELSE n.nspname || '.' || c.relname END AS name,
  pg_catalog.json_agg(pg_catalog.json_build_object('name', a.attname::text, 'isRequired',
    c.relkind IN ('r', 'p') AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AND t.typdefault IS NULL
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal AND g.tgtype & 6 = 6)
  ) ORDER BY a.attnum) AS columns
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'
GROUP BY n.nspname, c.relname`

/** The tables and views of the schema. A view may stand in for a table that has another name now. */
export const shapeOf = (session: Session): Promise<readonly TableShape[]> => session.rows<TableShape>(query)
