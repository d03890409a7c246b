import type { DatabaseDialect } from '#model/facts/data/schema-change'
import type { ModelColumn } from '#model/facts/data/data-model'
import type { SyntaxNode } from '#languages/tree/tree'
import { bare, type Definition, type PythonModule } from '#languages/python/module'
import type { Context, Extractor } from '../calls/context.ts'
import { literalText } from '../reading/value-shape.ts'

/** Fields of a class: names in its body that are assigned the result of a call. */
const fieldsOf = (module: PythonModule, owner: Definition, isColumn: RegExp): ModelColumn[] => {
  const body = owner.node.field('body')
  const columns: ModelColumn[] = []
  for (const assignment of body?.inside('assignment') ?? []) {
    if (module.scopeAround(assignment) !== owner.node) continue
    const field = /^([A-Za-z_]\w*)/.exec(assignment.text)?.[1]
    const right = assignment.field('right')
    const call = right && module.callAt(bare(right))
    if (!field || !call || !isColumn.test(call.calleeText)) continue
    const [first] = call.arguments.positional
    const named = first && /Column$|column$/.test(call.member) ? literalText(first) : undefined
    const refers = /\bForeignKey\b/.test(call.node.text)
    columns.push({ column: named ?? field.toLowerCase(), field, ...(refers ? { refers } : {}), at: assignment.span })
  }
  return columns
}

const djangoField = /(^|\.)(?!ManyToMany|Generic)\w+(Field|ForeignKey)$|(^|\.)ForeignKey$/
const sqlalchemyColumn = /(^|\.)(Column|mapped_column)$/

const isList = ({ kind }: SyntaxNode): boolean => kind === 'tuple' || kind === 'list'

const textsOf = (items: readonly SyntaxNode[]): string[] => items.flatMap((item) => literalText(item) ?? [])

/** SQLAlchemy 2.0, Declarative Mapping: `code: Mapped[str]` alone declares a column of that name. */
const annotatedColumns = (module: PythonModule, owner: Definition): ModelColumn[] =>
  (owner.node.field('body')?.inside('assignment') ?? []).flatMap((node): ModelColumn[] => {
    const field = /^(\w+)\s*:\s*(?:\w+\.)?Mapped\[/.exec(node.text)?.[1]
    const isOwn = module.scopeAround(node) === owner.node && !node.field('right')
    return field !== undefined && isOwn ? [{ column: field.toLowerCase(), field, at: node.span }] : []
  })

/** The class in which a Django model keeps its options. */
const metaOf = (module: PythonModule, owner: Definition): Definition | undefined =>
  module.definitions.find((inner) => inner.parent === owner && inner.name === 'Meta')

/** The value of a field in the class's body; methods may assign others to the same name. */
const declared = (module: PythonModule, owner: Definition, field: string): string =>
  module.tree.all('assignment').find((node) => module.scopeAround(node) === owner.node && new RegExp(`^${field}\\s*[:=]`).test(node.text))
    ?.text ?? ''

/** Columns that are unique on their own: `unique=True`, or a one-to-one relation. */
const uniqueColumns = (module: PythonModule, columns: readonly ModelColumn[], owner: Definition): string[][] =>
  columns.flatMap(({ field }) => {
    const text = declared(module, owner, field)
    return /\b(unique|primary_key)\s*=\s*True\b|OneToOneField|AutoSlugField|AutoField/.test(text) ? [[field]] : []
  })

/**
 * Sets of fields that are unique together in a Django model. Undefined where the list is built elsewhere or inherited: only the class itself, or the
 * options it inherits, can make its fields unique.
 */
const djangoUniques = (
  module: PythonModule,
  owner: Definition,
  columns: readonly ModelColumn[],
): readonly (readonly string[])[] | undefined => {
  const meta = metaOf(module, owner)
  const option = (name: string): SyntaxNode | undefined => meta && module.fieldOf(meta, name)
  const [listed, constraints] = [option('unique_together'), option('constraints')]
  if (meta && module.basesOf(meta).length > 0 && !listed && !constraints) return undefined
  if ([listed, constraints].some((value) => value && !isList(value))) return undefined
  const groups = (listed?.children ?? []).filter(isList)
  const keys = groups.length > 0 ? groups : listed ? [listed] : []
  if (keys.some(({ children }) => textsOf(children).length < children.length)) return undefined
  const together = keys.map(({ children }) => textsOf(children))
  for (const call of constraints ? module.callsIn(constraints) : []) {
    if (call.member !== 'UniqueConstraint') continue
    const fields = call.arguments.keywords.get('fields')
    // Nothing is known about a constraint on expressions.
    if (!fields) return undefined
    together.push(textsOf(fields.value.children))
  }
  const perDate = columns.some(({ field }) => /unique_for_/.test(declared(module, owner, field)))
  return perDate ? undefined : [...uniqueColumns(module, columns, owner), ...together]
}

const django = ({ module, emit }: Context, owner: Definition): void => {
  if (!module.basesOf(owner).some((base) => /Model\w*$|Mixin$|Base\w*$|AbstractUser$/.test(base))) return
  const columns = fieldsOf(module, owner, djangoField)
  const meta = metaOf(module, owner)
  if (columns.length === 0 || (meta && module.fieldOf(meta, 'abstract')?.kind === 'true')) return
  const table = owner.name.toLowerCase()
  const uniques = djangoUniques(module, owner, columns)
  // A base class adds further columns.
  emit({
    kind: 'data-model',
    at: owner.node.span,
    within: '',
    subject: table,
    library: 'django',
    table,
    columns,
    ...(uniques ? { uniques } : {}),
    open: true,
  })
}

const sqlalchemy = ({ module, emit }: Context, owner: Definition): void => {
  const table = literalText(module.fieldOf(owner, '__tablename__'))
  if (!table) return
  const columns = [...fieldsOf(module, owner, sqlalchemyColumn), ...annotatedColumns(module, owner)]
  const uniques = sqlalchemyUniques(module, owner, columns)
  emit({
    kind: 'data-model',
    at: owner.node.span,
    within: '',
    subject: owner.name.toLowerCase(),
    library: 'sqlalchemy',
    table,
    columns,
    ...(uniques ? { uniques } : {}),
    open: true,
  })
}

/** Unique constraints of a SQLAlchemy class; undefined if its table's arguments are built elsewhere. */
const sqlalchemyUniques = (
  module: PythonModule,
  owner: Definition,
  columns: readonly ModelColumn[],
): readonly (readonly string[])[] | undefined => {
  const extra = module.fieldOf(owner, '__table_args__')
  if (/\b__table_args__\b/.test(owner.node.text) && extra?.kind !== 'tuple') return undefined
  const together: string[][] = []
  for (const call of extra ? module.callsIn(extra) : []) {
    const isIndex = call.member === 'Index' && call.arguments.keywords.get('unique')?.value.kind === 'true'
    if (call.member !== 'UniqueConstraint' && !isIndex) continue
    const named = call.arguments.positional.slice(isIndex ? 1 : 0)
    if (named.some((one) => one.kind !== 'string')) return undefined
    together.push(named.map((one) => literalText(one) ?? ''))
  }
  return [...uniqueColumns(module, columns, owner), ...together]
}

const managerCall = /^(\w+)\.(objects|all_objects|_default_manager|issue_objects)\b/

const uses = ({ module, emit }: Context): void => {
  const seen = new Set<string>()
  for (const call of module.calls) {
    const [, model] = managerCall.exec(call.callee?.object ? '' : (call.callee?.parts.join('.') ?? '')) ?? []
    if (!model || seen.has(model)) continue
    seen.add(model)
    const name = model.toLowerCase()
    emit({ kind: 'model-use', at: call.node.span, within: module.within(call.node), subject: name, library: 'django', model: name })
  }
}

const engines: Readonly<Record<string, DatabaseDialect['dialect']>> = {
  postgresql: 'postgres',
  postgresql_psycopg2: 'postgres',
  mysql: 'mysql',
  sqlite3: 'sqlite',
  oracle: 'oracle',
}

const dialects = ({ module, emit }: Context): void => {
  if (!/django\.db\.backends\./.test(module.text) || !/\bDATABASES\b/.test(module.text)) return
  for (const [, engine] of module.text.matchAll(/django\.db\.backends\.(\w+)/g)) {
    const dialect = engine && engines[engine]
    if (dialect) emit({ kind: 'database-dialect', at: { startLine: 1, endLine: 1 }, within: '', subject: dialect, dialect })
  }
}

/** Tables declared in Python (Django, SQLAlchemy), queries of models, and the configured database. */
export const dataModels: Extractor = (context) => {
  const isDjango = /\bmodels\b/.test(context.module.text) && /\bdjango\b|\bmodels\.Model\b|\.models\b/.test(context.module.text)
  for (const owner of context.module.definitions) {
    if (owner.kind !== 'class') continue
    if (isDjango) django(context, owner)
    sqlalchemy(context, owner)
  }
  uses(context)
  dialects(context)
}
