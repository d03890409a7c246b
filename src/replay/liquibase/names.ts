/** Words that PostgreSQL reserves ("SQL Key Words"). Liquibase quotes a name that is one of them. */
const reserved: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column concurrently
  constraint create cross current_catalog current_date current_role current_schema current_time current_timestamp current_user default
  deferrable desc distinct do else end except false fetch for foreign freeze from full grant group having ilike in initially inner
  intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or order
  outer overlaps placing primary references returning right select session_user similar some symmetric table tablesample then to trailing
  true union unique user using variadic verbose when where window with`.split(/\s+/),
)

/** How a changelog says that names are quoted (`objectQuotingStrategy`). */
export type Quoting = 'LEGACY' | 'QUOTE_ALL_OBJECTS' | 'QUOTE_ONLY_RESERVED_WORDS'

const isPlain = (name: string): boolean => /^[a-z_]\w*$/i.test(name) && !reserved.has(name.toLowerCase())
const isMixed = (name: string): boolean => /[a-z]/.test(name) && /[A-Z]/.test(name)

/** A name as the catalog stores it: Liquibase leaves the folding of a plain name to PostgreSQL, and quotes any other. */
export const storedName = (name: string, quoting: Quoting): string => {
  const bare = name.trim()
  if (bare.startsWith('"')) return bare.replaceAll('"', '')
  const keeps = quoting === 'QUOTE_ALL_OBJECTS' || !isPlain(bare) || (quoting === 'LEGACY' && isMixed(bare))
  return keeps ? bare : bare.toLowerCase()
}

/** A name as SQL. */
export const quoted = (name: string, quoting: Quoting): string => `"${storedName(name, quoting).replaceAll('"', '""')}"`

/** Text as an SQL string. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
