import type { Call, Expr, FunctionModel, Located } from '#code/model'
import type { TransactionForm } from '#models/forms/transaction'
import type { PlacedExpr } from './same-value.ts'

/** Code that is committed or rolled back as one. */
export interface Region {
  readonly form: TransactionForm
  /** The expression that opens it: a call, or what heads a region or decorates a function. */
  readonly opener: Expr
  /** What is called, or the opener itself. */
  readonly callee: Expr
  /** The function whose statements run inside; undefined at the top level of a file. */
  readonly owner: FunctionModel | undefined
  /** What decorates it or its class opens it. */
  readonly isDecorated: boolean
  /** Name of the value that statements run on to be inside; empty if they find it themselves. */
  readonly client: string
  /** What it was opened on, if statements on it run outside. */
  readonly outer: PlacedExpr | undefined
  /** Where its statements are. */
  readonly body: Located
  /** The calls that commit it, if calls do. */
  readonly commits?: ReadonlySet<Call>
  /** Whether a call runs inside, before the commit. */
  readonly holds: (call: Located) => boolean
}
