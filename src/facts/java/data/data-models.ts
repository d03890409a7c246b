import type { ModelColumn } from '#model/facts/data/data-model'
import type { Annotation, JavaModule, TypeDefinition, Variable } from '#languages/java/module'
import type { Extractor } from '../calls/context.ts'

/** Fields that have no column of their own in this table. */
const noColumn = /^(Transient|OneToMany|ManyToMany|ElementCollection|Formula|Embedded|EmbeddedId)$/

/** The naming of Spring Boot, and the usual one elsewhere: `orderDate` is `order_date` (`CamelCaseToUnderscoresNamingStrategy`, Spring Boot 3). */
const underscored = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()

const nameIn = (annotation: Annotation | undefined): string | undefined =>
  /\bname\s*=\s*"([^"\\\n]+)"/
    .exec(annotation?.text ?? '')?.[1]
    ?.replace(/[`"]/g, '')
    .toLowerCase()

const columnOf = (field: Variable): ModelColumn | undefined => {
  const annotations = field.annotations ?? []
  if (field.isStatic || annotations.some(({ name }) => noColumn.test(name))) return undefined
  const named = nameIn(annotations.find(({ name }) => name === 'Column' || name === 'JoinColumn'))
  const points = annotations.some(({ name }) => name === 'ManyToOne' || name === 'OneToOne')
  // The other side of a one-to-one holds the column.
  if (points && annotations.some(({ text }) => /\bmappedBy\b/.test(text))) return undefined
  return { column: named ?? underscored(field.name) + (points ? '_id' : ''), field: field.name, at: field.node.span }
}

const headOf = (module: JavaModule, type: TypeDefinition): string =>
  module.text.slice(type.node.start, type.node.field('body')?.start ?? type.node.start)

/** Fields of a constraint that names columns. */
const fieldsOf = (columns: readonly ModelColumn[], names: readonly string[]): readonly string[] =>
  names.map((name) => columns.find(({ column, field }) => column === name.toLowerCase() || field === name)?.field ?? name)

const quoted = (text: string): string[] => [...text.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')

/** Unique constraints, if the entity declares any besides its key; otherwise only the migrations may declare them. */
const uniquesOf = (
  fields: readonly Variable[],
  columns: readonly ModelColumn[],
  table: Annotation | undefined,
): readonly (readonly string[])[] | undefined => {
  const having = (test: (annotation: Annotation) => boolean): string[][] =>
    fields.filter(({ annotations }) => annotations?.some(test)).map(({ name }) => [name])
  const alone = having(({ name, text }) => name === 'NaturalId' || (/^(Column|JoinColumn)$/.test(name) && /\bunique\s*=\s*true/.test(text)))
  const together = [...(table?.text ?? '').matchAll(/@UniqueConstraint\s*\(([^()]*)\)/g)].map((match) => {
    const names = /columnNames\s*=\s*(\{[^}]*\}|"[^"]*")/.exec(match[1] ?? '')?.[1] ?? ''
    return fieldsOf(columns, quoted(names))
  })
  const indexed = [...(table?.text ?? '').matchAll(/@Index\s*\(([^()]*)\)/g)]
    .filter((match) => /\bunique\s*=\s*true/.test(match[1] ?? ''))
    .map((match) =>
      fieldsOf(
        columns,
        (/columnList\s*=\s*"([^"]*)"/.exec(match[1] ?? '')?.[1] ?? '').split(',').map((name) => name.trim().split(' ')[0] ?? ''),
      ),
    )
  const found = [...alone, ...together, ...indexed].filter((names) => names.length > 0)
  return found.length > 0 ? [...having(({ name }) => name === 'Id'), ...found] : undefined
}

/** Entities of JPA: the tables and columns that their queries name. */
export const dataModels: Extractor = ({ module, emit }) => {
  for (const type of module.types) {
    if (!type.annotations.some(({ name }) => name === 'Entity')) continue
    const fields = module.fields.filter(({ owner }) => owner === type)
    const table = type.annotations.find(({ name }) => name === 'Table')
    const columns = fields.flatMap((field) => columnOf(field) ?? [])
    const uniques = uniquesOf(fields, columns, table)
    const inherits = /\bextends\b/.test(headOf(module, type))
    emit({
      kind: 'data-model',
      at: { startLine: type.node.startLine, endLine: type.node.startLine },
      within: '',
      subject: type.name,
      library: 'jpa',
      table: nameIn(table) ?? underscored(type.name),
      columns,
      ...(uniques ? { uniques } : {}),
      ...(fields.some(({ annotations }) => annotations?.some(({ name }) => name === 'Version')) ? { versioned: true as const } : {}),
      open: inherits || fields.some(({ annotations }) => annotations?.some(({ name }) => /^Embedded/.test(name)) ?? false),
    })
  }
}
