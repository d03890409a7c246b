import type { CodeFile } from '#code/code-file'
import { exprsIn, exprsOf, stmtsIn } from '#code/inside'
import type { Expr, Loop, Stmt } from '#code/model'

/** What a file changes. */
export interface Changes {
  /** Names whose value, or a part of it, may change: the file assigns a part, calls a member or hands on where the value is kept. */
  readonly names: ReadonlySet<string>
  /** Names of whose object another name may change parts. */
  readonly shared: ReadonlySet<string>
  /** The offsets at which a member of this name is given a value; elements have the name `[]`. */
  readonly members: ReadonlyMap<string, readonly number[]>
  readonly loops: readonly Loop[]
}

/** The name that a member or an element belongs to. */
const rootOf = (expr: Expr): string | undefined => {
  let at = expr
  while (at.kind === 'member' || at.kind === 'index' || at.kind === 'cast') at = at.kind === 'cast' ? at.value : at.object
  return at.kind === 'name' ? at.name : undefined
}

const isLoop = (stmt: Stmt): stmt is Loop => stmt.kind === 'loop'

/** The statements of a file, with those of its functions. */
export const stmtsOf = (file: CodeFile): readonly Stmt[] =>
  [file.module.body, ...file.index.functions.map(({ body }) => body ?? [])].flatMap(stmtsIn)

export const changesIn = (file: CodeFile): Changes => {
  const names = new Set<string>()
  const shared = new Set<string>()
  const members = new Map<string, number[]>()
  const add = (target: Expr, at: number): void => {
    const root = rootOf(target)
    if (target.kind === 'name' || root === undefined) return
    names.add(root)
    const key = target.kind === 'member' ? target.name : '[]'
    const known = members.get(key)
    if (known) known.push(at)
    else members.set(key, [at])
  }
  const stmts = stmtsOf(file)
  const loops = stmts.filter(isLoop)
  for (const { start, each } of loops) for (const target of each?.targets ?? []) for (const expr of exprsOf(target)) add(expr, start)
  for (const expr of exprsIn(file.module.body, 'definitions')) {
    if (expr.kind === 'assign') {
      for (const target of expr.targets) for (const inner of exprsOf(target)) add(inner, expr.start)
      if (expr.value?.kind === 'name') shared.add(expr.value.name)
    } else if (expr.kind === 'unary' && (expr.operator === 'delete' || expr.operator === '&')) {
      const root = rootOf(expr.operand)
      if (root !== undefined) names.add(root)
      add(expr.operand, expr.start)
    } else if (expr.kind === 'call') {
      const { callee } = expr
      const root = callee.kind === 'member' ? rootOf(callee.object) : undefined
      if (root !== undefined) names.add(root)
      // `Object.assign(a, …)` and Go's `delete(a, …)` change what they are given first.
      const [first] = expr.args
      const isChanging =
        callee.kind === 'member' ? callee.name === 'assign' && root === 'Object' : callee.kind === 'name' && callee.name === 'delete'
      if (isChanging && first?.kind === 'name') names.add(first.name)
    }
  }
  // Python's `global` and `nonlocal`: the function changes a name from around it.
  if (file.module.language === 'python')
    for (const stmt of stmts)
      if (stmt.kind === 'eval' && stmt.expr.kind === 'other')
        for (const child of stmt.expr.children) if (child.kind === 'name') names.add(child.name)
  return { names, shared, members, loops }
}

/** Up to where a change after a value may be seen in a later statement: in a loop around the statement, to its end. */
export const endOf = (value: Expr, stmt: Stmt, loops: readonly Loop[]): number => {
  let until = stmt.start
  for (const { start, end } of loops) if (value.end <= start && start <= stmt.start && stmt.end <= end) until = Math.max(until, end)
  return until
}
