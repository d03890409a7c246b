import type { pg } from '#languages/sql/parse'

/** A table's name as used in facts: without `public.`, but with any other schema. */
export const tableName = (range: pg.RangeVar | undefined): string => {
  if (!range?.relname) return ''
  return range.schemaname && range.schemaname !== 'public' ? `${range.schemaname}.${range.relname}` : range.relname
}

const stringOf = (node: pg.Node): string => ('String' in node ? (node.String.sval ?? '') : '')

/** The strings in a list of name parts. */
export const strings = (nodes: readonly pg.Node[] | undefined): string[] => (nodes ?? []).map(stringOf).filter((name) => name !== '')

/** A qualified name given as a list of strings (`DROP TABLE a.b`). */
export const qualifiedName = (node: pg.Node): string => {
  const parts = 'List' in node ? strings(node.List.items) : 'TypeName' in node ? strings(node.TypeName.names) : [stringOf(node)]
  return parts.filter((part, index) => !(index === 0 && parts.length > 1 && part === 'public')).join('.')
}

const shortNames: Readonly<Record<string, string>> = {
  int4: 'integer',
  int8: 'bigint',
  int2: 'smallint',
  bool: 'boolean',
  float8: 'double precision',
  float4: 'real',
  bpchar: 'char',
}

/** A type as written, shortened: `varchar(30)`, `numeric(10,2)`, `text[]`. */
export const typeName = (type: pg.TypeName | undefined): string | undefined => {
  const parts = strings(type?.names).filter((name) => name !== 'pg_catalog' && name !== 'public')
  const last = parts.at(-1)
  if (!type || last === undefined) return undefined
  const modifiers = (type.typmods ?? []).map((node) =>
    'A_Const' in node ? String(node.A_Const.ival?.ival ?? node.A_Const.fval?.fval ?? node.A_Const.sval?.sval ?? 0) : '?',
  )
  const array = (type.arrayBounds ?? []).length > 0 ? '[]' : ''
  return `${shortNames[last] ?? last}${modifiers.length > 0 ? `(${modifiers.join(',')})` : ''}${array}`
}

/** Visits every object of a tree without recursion, because the text's author controls the depth. */
export const visit = (root: unknown, see: (type: string, fields: Record<string, unknown>) => void): void => {
  const open: unknown[] = [root]
  while (open.length > 0) {
    const node = open.pop()
    if (Array.isArray(node)) for (const item of node) open.push(item)
    else if (typeof node === 'object' && node !== null)
      for (const [key, value] of Object.entries(node)) {
        if (typeof value === 'object' && value !== null) {
          if (!Array.isArray(value)) see(key, value as Record<string, unknown>)
          open.push(value)
        }
      }
  }
}

/** Names of the columns that a tree refers to. */
export const columnsIn = (root: unknown): string[] => {
  const names = new Set<string>()
  visit(root, (type, fields) => {
    if (type !== 'ColumnRef') return
    const parts = strings(fields.fields as pg.Node[])
    const last = parts.at(-1)
    if (last !== undefined) names.add(last)
  })
  return [...names].sort()
}

/** Names of the tables that a tree refers to. */
export const tablesIn = (root: unknown): string[] => {
  const names = new Set<string>()
  visit(root, (type, fields) => {
    if (type === 'RangeVar' || (typeof fields.relname === 'string' && typeof fields.relpersistence === 'string'))
      names.add(tableName(fields))
  })
  return [...names].sort()
}
