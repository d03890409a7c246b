import type { DatabaseDialect } from '#model/facts/schema-change'
import type { ModelColumn } from '#model/facts/data-model'
import { bare, type Definition, type PythonModule } from '#languages/python/module'
import type { Context, Extractor } from './context.ts'
import { literalText } from './value-shape.ts'

/** Names that a class's body gives a call to, with the call: its fields. */
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
    columns.push({ column: named ?? field.toLowerCase(), field, at: assignment.span })
  }
  return columns
}

const djangoField = /(^|\.)(?!ManyToMany|Generic)\w+(Field|ForeignKey)$|(^|\.)ForeignKey$/
const sqlalchemyColumn = /(^|\.)(Column|mapped_column)$/

const django = ({ module, emit }: Context, owner: Definition): void => {
  if (!module.basesOf(owner).some((base) => /Model\w*$|Mixin$|Base\w*$|AbstractUser$/.test(base))) return
  const columns = fieldsOf(module, owner, djangoField)
  const abstract = module.definitions.some(
    (inner) => inner.parent === owner && inner.name === 'Meta' && /\babstract\s*=\s*True/.test(inner.node.text),
  )
  if (columns.length === 0 || abstract) return
  const table = owner.name.toLowerCase()
  // A base class adds columns of its own.
  emit({ kind: 'data-model', at: owner.node.span, within: '', subject: table, library: 'django', table, columns, open: true })
}

const sqlalchemy = ({ module, emit }: Context, owner: Definition): void => {
  const table = literalText(module.fieldOf(owner, '__tablename__'))
  if (!table) return
  const columns = fieldsOf(module, owner, sqlalchemyColumn)
  emit({
    kind: 'data-model',
    at: owner.node.span,
    within: '',
    subject: owner.name.toLowerCase(),
    library: 'sqlalchemy',
    table,
    columns,
    open: true,
  })
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

/** Tables as Python declares them (Django, SQLAlchemy), where models are queried, and the database that the settings name. */
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
