import type { ModelColumn } from '#model/facts/data-model'
import type { Annotation, JavaModule, TypeDefinition, Variable } from '#languages/java/module'
import type { Extractor } from './context.ts'

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

/** Entities of JPA: the tables and columns that their queries name. */
export const dataModels: Extractor = ({ module, emit }) => {
  for (const type of module.types) {
    if (!type.annotations.some(({ name }) => name === 'Entity')) continue
    const fields = module.fields.filter(({ owner }) => owner === type)
    const inherits = /\bextends\b/.test(headOf(module, type))
    emit({
      kind: 'data-model',
      at: { startLine: type.node.startLine, endLine: type.node.startLine },
      within: '',
      subject: type.name,
      library: 'jpa',
      table: nameIn(type.annotations.find(({ name }) => name === 'Table')) ?? underscored(type.name),
      columns: fields.flatMap((field) => columnOf(field) ?? []),
      open: inherits || fields.some(({ annotations }) => annotations?.some(({ name }) => /^Embedded/.test(name)) ?? false),
    })
  }
}
