import type { CodeFile } from '#code/code-file'
import type { ClassModel, Field } from '#code/model'
import type { DataModel, ModelColumn } from '#model/facts/data/data-model'
import { structMapper } from '#models/data/mapper-names'
import { underscored } from './underscored.ts'

/** The parts of a field's tag, in lower case, each with its value: `uniqueIndex:idx_email` is `uniqueindex` with `idx_email`. */
const tagOf = (file: CodeFile, field: Field): ReadonlyMap<string, string> | undefined => {
  const text = new RegExp(`\\b${structMapper.tag}:"([^"]*)"`).exec(file.textOf(field))?.[1]
  if (text === undefined) return undefined
  const parts = text.split(';').map((part) => part.trim().split(':'))
  return new Map(
    parts.flatMap(([name = '', value = '']) => (name === '' ? [] : [[name.toLowerCase(), value.split(',')[0] ?? ''] as const])),
  )
}

const isBase = (file: CodeFile, field: Field): boolean =>
  field.name === structMapper.base.name && /^\w+\.\w+/.test(file.textOf(field)) && (field.type?.name?.kind ?? '') === 'member'

/** Sets of fields that are unique together: those with one name of an index are one set. */
const uniquesOf = (tags: readonly (readonly [field: string, tag: ReadonlyMap<string, string>])[]): readonly (readonly string[])[] => {
  const together = new Map<string, string[]>()
  for (const [field, tag] of tags)
    for (const [part, name] of tag) {
      const isKey = structMapper.key.has(part)
      if (!isKey && !structMapper.unique.has(part)) continue
      const index = isKey ? 'key' : `${part} ${name === '' ? field : name}`
      together.set(index, [...(together.get(index) ?? []), field])
    }
  return [...together.values()]
}

const modelOf = (file: CodeFile, type: ClassModel): DataModel | undefined => {
  const base = type.fields.some((field) => isBase(file, field))
  const tags = type.fields.map((field) => [field, tagOf(file, field)] as const)
  if (!base && !tags.some(([, tag]) => tag)) return undefined
  const columns = tags.flatMap(([field, tag]): ModelColumn[] => {
    if (isBase(file, field) || [...(tag?.keys() ?? [])].some((part) => structMapper.noColumn.has(part))) return []
    const named = tag?.get(structMapper.column)
    return [{ column: named === undefined || named === '' ? underscored(field.name) : named, field: field.name, at: file.spanOf(field) }]
  })
  const inherited = base ? structMapper.base.columns.map((field) => ({ column: underscored(field), field, at: file.spanOf(type) })) : []
  const table = underscored(type.name)
  return {
    kind: 'data-model',
    at: file.spanOf(type),
    within: '',
    subject: type.name.toLowerCase(),
    library: structMapper.library,
    table: table.endsWith('s') ? `${table}es` : table.endsWith('y') ? `${table.slice(0, -1)}ies` : `${table}s`,
    columns: [...inherited, ...columns],
    uniques: [...(base ? [['ID']] : []), ...uniquesOf(tags.flatMap(([field, tag]) => (tag ? [[field.name, tag] as const] : [])))],
    open: true,
  }
}

/** Structs that a mapper reads and writes, by their tags or the struct that they embed. */
export const structModels = (file: CodeFile): readonly DataModel[] =>
  file.text.includes(`${structMapper.tag}:"`) || file.text.includes(structMapper.package)
    ? [...file.index.classes.values()].flatMap((type) => (type.form === 'struct' && modelOf(file, type)) || [])
    : []
