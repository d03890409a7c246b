import type { Dialect } from '#model/facts/data/schema-change'
import type { Span } from '#model/source-file'
import { bare, type Call, type Definition, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { BareChange } from '../../../sql/postgres-changes.ts'
import { toSchemaChange } from '../../../sql/to-schema-change.ts'
import type { Extractor } from '../../calls/context.ts'
import { literalText } from '../../reading/value-shape.ts'
import { rowsWritten } from './django-rows.ts'
import { sqlIn } from './sql-in.ts'

interface Read {
  readonly changes: readonly BareChange[]
  readonly marks?: readonly Dialect[]
  readonly unread?: boolean
  /** The migration is irreversible. */
  readonly oneWay?: boolean
}

const text = (call: Call, key: string, position: number): string => literalText(call.argument(key, position))?.toLowerCase() ?? ''

/** The new column of a field; a field without a column (many-to-many) returns nothing. */
const addField = (module: PythonModule, call: Call): readonly BareChange[] => {
  const table = text(call, 'model_name', 0)
  const column = text(call, 'name', 1)
  const field = call.argument('field', 2)
  const made = field && module.callAt(bare(field))
  if (!made || /ManyToMany|Generic(Relation|ForeignKey)/.test(made.calleeText)) return []
  const { keywords } = made.arguments
  const nullable = keywords.get('null')?.value.kind === 'true' || /AutoField$/.test(made.member)
  // Django writes `default` into the existing rows and drops it again; only `db_default` remains.
  const filled = keywords.has('db_default')
  return [
    {
      operation: 'add-column',
      at: call.node.span,
      table,
      columns: [column],
      required: !nullable,
      default: filled
        ? 'constant'
        : keywords.has('default') || made.arguments.spreadKeywords.length > 0
          ? 'unknown'
          : nullable
            ? 'none'
            : 'unknown',
    },
  ]
}

/** Whether the field that takes the place of another one is not unique: Django then drops the unique constraint that the other one had. */
const isPlainNow = (module: PythonModule, call: Call): boolean => {
  const field = call.argument('field', 2)
  const made = field && module.callAt(bare(field))
  if (!made || made.member === 'OneToOneField' || made.arguments.spreadKeywords.length > 0) return false
  return ['unique', 'primary_key'].every((key) => (made.arguments.keywords.get(key)?.value.kind ?? 'false') === 'false')
}

const indexOf = (module: PythonModule, call: Call): string | undefined => {
  const index = call.argument('index', 1)
  const made = index && module.callAt(bare(index))
  const name = made?.arguments.keywords.get('name')
  return name && literalText(name.value)
}

const constraintOf = (module: PythonModule, call: Call, validated: boolean): BareChange => {
  const constraint = call.argument('constraint', 1)
  const made = constraint && module.callAt(bare(constraint))
  const type = made?.member === 'CheckConstraint' ? 'check' : made?.member === 'ExclusionConstraint' ? 'exclusion' : 'unique'
  return {
    operation: 'add-constraint',
    at: call.node.span,
    table: text(call, 'model_name', 0),
    constraint: { type, validated, usesIndex: false, demandsSet: [] },
  }
}

/** The writes in the function of `RunPython(fill)`. */
const runBy = (module: PythonModule, call: Call): readonly BareChange[] => {
  const code = call.argument('code', 0)
  const origin = code && module.origin(code)
  return origin?.kind === 'local' && origin.definition.kind === 'function' ? rowsWritten(module, origin.definition) : []
}

/** Operations of `django.db.migrations` and of `django.contrib.postgres.operations`, by name. Tables go by their model's name. */
const operations: Readonly<Record<string, (module: PythonModule, call: Call) => Read>> = {
  CreateModel: (_, call) => ({ changes: [{ operation: 'create-table', at: call.node.span, table: text(call, 'name', 0) }] }),
  DeleteModel: (_, call) => ({ changes: [{ operation: 'drop-table', at: call.node.span, table: text(call, 'name', 0) }] }),
  RenameModel: (_, call) => ({
    changes: [{ operation: 'rename-table', at: call.node.span, table: text(call, 'old_name', 0), name: text(call, 'new_name', 1) }],
  }),
  AddField: (module, call) => ({ changes: addField(module, call) }),
  RemoveField: (_, call) => ({
    changes: [{ operation: 'drop-column', at: call.node.span, table: text(call, 'model_name', 0), columns: [text(call, 'name', 1)] }],
  }),
  RenameField: (_, call) => ({
    changes: [
      {
        operation: 'rename-column',
        at: call.node.span,
        table: text(call, 'model_name', 0),
        columns: [text(call, 'old_name', 1)],
        name: text(call, 'new_name', 2),
      },
    ],
  }),
  AlterField: (module, call) => ({
    changes: [
      {
        operation: 'other',
        at: call.node.span,
        table: text(call, 'model_name', 0),
        columns: [text(call, 'name', 1)],
        ...(isPlainNow(module, call) && { unique: false }),
      },
    ],
  }),
  AddIndex: (module, call) => ({ changes: [index(module, call, 'create-index', false)] }),
  AddIndexConcurrently: (module, call) => ({ changes: [index(module, call, 'create-index', true)] }),
  RemoveIndex: (module, call) => ({ changes: [index(module, call, 'drop-index', false)] }),
  RemoveIndexConcurrently: (module, call) => ({ changes: [index(module, call, 'drop-index', true)] }),
  AddConstraint: (module, call) => ({ changes: [constraintOf(module, call, true)] }),
  AddConstraintNotValid: (module, call) => ({ changes: [constraintOf(module, call, false)] }),
  RunSQL: (module, call) => {
    const sql = call.argument('sql', 0)
    const read = sql && sqlIn(module, sql)
    return {
      changes: read?.changes ?? [],
      marks: read?.marks ?? [],
      unread: read?.unread ?? true,
      oneWay: call.argument('reverse_sql', 1) === undefined && call.arguments.spreadKeywords.length === 0,
    }
  },
  RunPython: (module, call) => ({
    changes: [{ operation: 'procedure', at: call.node.span }, ...runBy(module, call)],
    unread: true,
    oneWay: call.argument('reverse_code', 1) === undefined && call.arguments.spreadKeywords.length === 0,
  }),
}

const index = (module: PythonModule, call: Call, operation: 'create-index' | 'drop-index', concurrent: boolean): BareChange => {
  const name = operation === 'create-index' ? indexOf(module, call) : literalText(call.argument('name', 1))
  return { operation, at: call.node.span, table: text(call, 'model_name', 0), concurrent, ...(name ? { name } : {}) }
}

/** Operations that only change Django's state and not the database. */
const inStateOnly = (call: Call, state: readonly SyntaxNode[]): boolean => state.some((node) => node.contains(call.node))

const importsMigrations =
  /\bfrom django\.db import\b[^)\n]*\bmigrations\b|\bfrom django\.db import \([^)]*\bmigrations\b|\bdjango\.db\.migrations\b/

/** `atomic = False` on the class. A custom base class may also set it. */
const isNotAtomic = (module: PythonModule, owner: Definition): boolean => {
  const atomic = module.fieldOf(owner, 'atomic')
  if (atomic) return atomic.kind !== 'true'
  return module.basesOf(owner).length !== 1 || !importsMigrations.test(module.text)
}

/** Migrations of Django: the operations of their class. */
export const djangoMigrations: Extractor = ({ module, emit }) => {
  const owner = module.topLevel('Migration')
  if (!owner || !module.basesOf(owner).some((base) => /(^|\.)Migration$/.test(base)) || !/\bmigrations\b/.test(module.text)) return
  const listed = module.fieldOf(owner, 'operations')
  const state = module.calls.flatMap((call) => {
    const operations_ = call.member === 'SeparateDatabaseAndState' ? call.argument('state_operations', 1) : undefined
    return operations_ ? [operations_] : []
  })
  const found: Read[] = []
  let oneWayAt: Span | undefined
  for (const call of listed ? module.callsIn(listed) : []) {
    const name = call.name
    const read =
      /(^|\.)(migrations|operations|django)\.|^django\./.test(name) || /^migrations\./.test(call.calleeText)
        ? operations[call.member]
        : undefined
    if (!read || inStateOnly(call, state)) continue
    const step = read(module, call)
    found.push(step)
    if (step.oneWay) oneWayAt ??= call.node.span
  }
  emit({
    kind: 'migration-script',
    at: { startLine: 1, endLine: 1 },
    within: '',
    subject: 'script',
    tool: 'django',
    marks: [...new Set(found.flatMap((read) => read.marks ?? []))].sort(),
    transactionOff: isNotAtomic(module, owner),
    hasDown: oneWayAt === undefined,
    ...(oneWayAt ? { oneWayAt } : {}),
    statements: found.length,
    unread: found.filter((read) => read.unread).length,
  })
  for (const [statement, { changes }] of found.entries())
    for (const change of changes) emit(toSchemaChange(change, { within: '', direction: 'up', statement }))
}
