import type { RowAddition } from '#model/facts/data/row-addition'
import { exprsIn, givenTo, stmtsIn } from '#code/inside'
import { lastName } from '#code/last-name'
import { textLiteral } from '#code/parts/text-literal'
import type { Call, Expr, FunctionModel, If, Switch } from '#code/model'
import type { Scope } from '#code/scope'
import { originName } from '#code/origin'
import type { CodeFile } from '#code/code-file'
import { isJobMessage } from '#models/work/job-messages'
import { names } from '#models/names'
import { amountForms, amountMembers, type AmountForm } from '#models/naming/amounts'
import type { ModuleCode } from '../reading/module-code.ts'
import { sqlCallsOf } from '../sql-calls/sql-calls.ts'
import { mayHoldStatements } from '../statements/statements-in-code.ts'
import { shortText } from '../lifecycle/reading.ts'
import { readAccess, type SqlAccess } from '../sql-calls/read-access.ts'
import { annotatedStatement, entityAmounts, ownAmount } from './own-amounts.ts'
import { branchBefore } from './branches.ts'

const formsByMember = Map.groupBy(
  amountForms.flatMap((form) => form.members.map((member) => ({ member, form }))),
  ({ member }) => member,
)

/** One of these is in every file that adds an amount by a mapper: a cheap test before its calls are read. */
const marks = [
  ...new Set([
    ...amountForms.flatMap(({ keys, values, members, marks }) => marks ?? keys?.names ?? values ?? members),
    ...amountMembers.flatMap(({ members, marks }) => marks ?? members),
  ]),
].map((name) => name.split(/[#.]/).at(-1) ?? name)

/** Columns that name one row: a condition on others lets a repetition find nothing. */
const namesRow = /^(id|uuid|pk|key|number)$|_?id$|_key$|_pk$/i

const isAmount = (column: string): boolean => !names.tallies.has(column)

/** Statements that add a row, or an amount to a stored value, each time they run. */
export const rowAdditions = (code: ModuleCode): readonly RowAddition[] => {
  const before = known.get(code.file)
  if (before) return before
  const found = [...statedAdditions(code), ...entityAdditions(code), ...annotatedAdditions(code)]
  known.set(code.file, found)
  return found
}

const known = new WeakMap<CodeFile, readonly RowAddition[]>()

/** Amounts that a function adds to a field of an entity that it loaded, and saves. */
const entityAdditions = (code: ModuleCode): readonly RowAddition[] =>
  !/[+-]=|\bset[A-Z]\w*\(/.test(code.file.text) || !/\b(save|saveAndFlush|commit|flush|persist|merge|Save|update)\(/.test(code.file.text)
    ? []
    : code.file.index.functions.flatMap((fn) =>
        entityAmounts(fn).flatMap(({ place, column }) =>
          isAmount(column) ? [additionAt(code, place, 'amount', '', [column], false)] : [],
        ),
      )

/** Statements of methods that a mapper implements. */
const annotatedAdditions = (code: ModuleCode): readonly RowAddition[] =>
  code.file.module.language !== 'java' || !code.file.text.includes('@Query')
    ? []
    : code.file.index.functions.flatMap((fn): readonly RowAddition[] => {
        const text = annotatedStatement(fn)
        const access = text === undefined ? undefined : readAccess(text)
        const amounts = access?.computes.filter(isAmount) ?? []
        if (!access || amounts.length === 0 || access.open || !access.filters.every((column) => namesRow.test(column))) return []
        const within = fn.owner === undefined ? fn.name : `${fn.owner}.${fn.name}`
        return [
          {
            kind: 'row-addition',
            at: code.file.spanOf(fn),
            within,
            subject: `amount ${fn.name}`,
            callee: fn.name,
            adds: 'amount',
            table: access.table,
            columns: amounts,
            isGuarded: false,
          },
        ]
      })

const statedAdditions = (code: ModuleCode): readonly RowAddition[] => {
  const { file } = code
  const ofTexts = mayHoldStatements(file.text)
    ? sqlCallsOf(file).flatMap(({ placed: { call }, access, text }): readonly RowAddition[] => {
        const { operation, conflictSafe, computes, open, table, sets } = access
        if (operation === 'create' && !conflictSafe) {
          const addition = additionAt(code, call, 'row', table, sets, false)
          return [access.dependsOnOthers && !namesTwice(text, table) ? { ...addition, ofSelection: true } : addition]
        }
        const amounts = computes.filter(isAmount)
        if (amounts.length === 0) return []
        if (operation === 'create') return [additionAt(code, call, 'amount', table, amounts, open)]
        if (operation !== 'update') return []
        return [additionAt(code, call, 'amount', table, amounts, mayFindNothing(access))]
      })
    : []
  if (!marks.some((mark) => file.text.includes(mark))) return ofTexts
  const ofMappers = file.index.calls.flatMap(({ call, scope }): readonly RowAddition[] => {
    const own = ownAmount(file, call)
    if (own) {
      const columns = own.columns.filter(isAmount)
      const isOther = own.filters === undefined || !own.filters.every((column) => namesRow.test(column))
      return columns.length > 0 ? [additionAt(code, call, 'amount', '', columns, isOther)] : []
    }
    const forms = formsByMember.get(call.callee.kind === 'member' ? call.callee.name : '') ?? []
    for (const { form } of forms) {
      const columns = columnsOf(code, form, call, scope).filter(isAmount)
      if (columns.length > 0)
        return [additionAt(code, call, 'amount', '', columns, form.byBuilder ? hasOtherColumn(code, call) : hasOtherCondition(code, call))]
    }
    return []
  })
  return [...ofTexts, ...ofMappers]
}

/** Whether the query of an insert may leave out what is there: it asks for the table itself. */
const namesTwice = (text: string, table: string): boolean =>
  (text.toLowerCase().match(/\w+/g) ?? []).filter((word) => word === table).length > 1

/**
 * Whether a repetition may find no row: the statement changes a column that its condition asks for, compares the amount itself with one
 * value, or depends on rows of other tables. A condition on anything else holds again.
 */
const mayFindNothing = ({ asks, filters, sets, computes, dependsOnOthers }: SqlAccess): boolean =>
  asks.length === 0 ||
  dependsOnOthers ||
  asks.some((name) => sets.includes(name) && !computes.includes(name)) ||
  filters.some((name) => computes.includes(name))

const additionAt = (
  { file, placeOf }: ModuleCode,
  call: Call,
  adds: RowAddition['adds'],
  table: string,
  columns: readonly string[],
  isConditional: boolean,
): RowAddition => {
  const { within, calleeText } = placeOf(call)
  const fn = file.index.scopeOfSite(call)?.function
  const then = fn ? callsAfter(fn, call) : []
  const branch = fn && branchBefore(file, fn, call)
  return {
    kind: 'row-addition',
    at: file.spanOf(call),
    within,
    subject: `${adds} ${calleeText}`,
    callee: calleeText,
    adds,
    table,
    columns,
    isGuarded: isConditional || branch !== undefined,
    ...(branch && !isConditional && { guard: guardOf(file, branch, call) }),
    ...(fn && getsJob(file, fn) && { inJob: true }),
    ...(then.length > 0 && { then }),
  }
}

/** The branch as far as it is a safeguard: what it asks, and how it leaves before the call. */
const guardOf = (file: CodeFile, branch: If | Switch, call: Call): NonNullable<RowAddition['guard']> => {
  const asks = branch.kind === 'if' ? branch.condition : (branch.value ?? branch)
  return { by: shortText({ file }, asks, 60), at: file.spanOf(branch.end <= call.start ? branch : asks) }
}

const getsJob = (file: CodeFile, { params }: FunctionModel): boolean =>
  params.some(({ type }) => type !== undefined && isJobMessage(file.module.language, originName(file.origins.ofType(type))))

/** The calls of a function after another one, by their last two names. */
const callsAfter = ({ body = [] }: FunctionModel, { end }: Call): readonly string[] => [
  ...new Set(
    exprsIn(body, 'own').flatMap((expr) => {
      if (expr.kind !== 'call' || expr.start < end || expr.callee.kind !== 'member') return []
      const holder = lastName(expr.callee.object)
      return holder === '' ? [] : [`${holder}.${expr.callee.name}`]
    }),
  ),
]

/** The columns to which a call adds, by the form of its arguments. */
const columnsOf = (
  { file }: ModuleCode,
  { keys, values, byKeyword, byBuilder }: AmountForm,
  call: Call,
  scope: Scope,
): readonly string[] => {
  if (byBuilder)
    return givenTo(call).flatMap((expr) => {
      const values = expr.kind === 'lambda' ? returned(expr.function) : expr
      if (values?.kind !== 'object') return []
      return values.properties.flatMap(({ key, value }) => {
        const [column, operator] = value.kind === 'call' ? value.args.map(textLiteral) : []
        return typeof key === 'string' && column === key && (operator === '+' || operator === '-') ? [key] : []
      })
    })
  if (keys)
    return givenTo(call).flatMap((expr) =>
      expr.kind !== 'object'
        ? []
        : expr.properties.flatMap(({ key, value }) => {
            if (typeof key !== 'string' || value.kind !== 'object') return []
            const inner = value.properties.flatMap((one) => (typeof one.key === 'string' ? [one.key] : []))
            if (keys.place === 'around-columns') return keys.names.includes(key) ? inner : []
            return inner.length === 1 && keys.names.includes(inner[0] ?? '') ? [key] : []
          }),
    )
  return call.keywords.flatMap(({ name, value }) => {
    if (value.kind !== 'binary' || (value.operator !== '+' && value.operator !== '-')) return []
    const isStored = (operand: Expr): boolean => {
      if (byKeyword) return operand.kind === 'member' && lastName(operand) === name
      if (operand.kind !== 'call' || !values?.includes(file.nameOf(operand.callee, scope))) return false
      return operand.args[0]?.kind === 'literal' && operand.args[0].value === name
    }
    return isStored(value.left) || (value.operator === '+' && isStored(value.right)) ? [name] : []
  })
}

/** The only value that a function returns. */
const returned = ({ body = [] }: FunctionModel): Expr | undefined => {
  const values = stmtsIn(body).flatMap((stmt) => (stmt.kind === 'return' ? stmt.values : []))
  return values.length === 1 ? values[0] : undefined
}

/** Whether a builder's conditions ask for more than which row it is: `where('owner_id', '=', id)`. */
const hasOtherColumn = ({ file }: ModuleCode, call: Call): boolean => {
  const columns: string[] = []
  let around = file.index.outerOf(call)
  while (around && (around.kind === 'member' || around.kind === 'call')) {
    if (around.kind === 'call' && lastName(around.callee) === 'where') columns.push(textLiteral(around.args[0]) ?? '')
    around = file.index.outerOf(around)
  }
  return columns.length === 0 || !columns.every((column) => namesRow.test(column))
}

/** Whether the condition of a mapper's statement asks for more than which row it is. */
const hasOtherCondition = ({ file }: ModuleCode, call: Call): boolean => {
  // Keywords of the links before: `filter(pk=order_id)`; keys of the condition: `where: { id }`, the first object of MongoDB's members.
  const chain: Call[] = []
  for (let at: Expr = call.callee; at.kind === 'member' || at.kind === 'call'; at = at.kind === 'member' ? at.object : at.callee)
    if (at.kind === 'call') chain.push(at)
  const given = chain.flatMap(({ keywords, args }) => [
    ...keywords.map(({ name }) => name),
    // A condition that is an expression: `where(Account.id == account_id)`.
    ...args.flatMap((argument) =>
      argument.kind === 'binary' ? [argument.operator === '==' ? lastName(argument.left) : ''] : argument.kind === 'call' ? [''] : [],
    ),
  ])
  const [first] = call.args
  const where = first?.kind === 'object' ? (valueOf(first, 'where') ?? (call.args.length > 1 ? first : undefined)) : undefined
  const keyed = where?.kind === 'object' ? where.properties.map(({ key }) => (typeof key === 'string' ? key : '')) : where ? [''] : []
  const all = [...given, ...keyed].filter((name) => !(file.module.language === 'python' && name === 'synchronize_session'))
  return all.length === 0 || !all.every((name) => namesRow.test(name.replace(/__(exact|pk|id|in)$/, '_id')))
}

const valueOf = (object: Extract<Expr, { kind: 'object' }>, key: string): Expr | undefined =>
  object.properties.find((property) => property.key === key)?.value
