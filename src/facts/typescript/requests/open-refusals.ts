import { bare, lastName, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import type { Extractor } from '../calls/context.ts'

/** Names of the response object. */
const answers = /^(res|resp|response|reply|_res)$/i
/** Methods that send the response. */
const sends = /^(send|json|jsonp|end|sendStatus|status|code|render|redirect)$/
/** Methods that set only the status or a header. */
const setsOnly = /^(status|code|type|header|set|setHeader)$/

interface Answer {
  /** The response object, as written. */
  readonly on: string
  readonly refuses: boolean
}

/** `res.status(401).json(…)`, `reply.code(403).send()`: the response object, and whether the response is a refusal. */
const answerOf = (module: Module, expression: ts.Expression): Answer | undefined => {
  let at = bare(ts.isAwaitExpression(bare(expression)) ? (bare(expression) as ts.AwaitExpression).expression : expression)
  if (!ts.isCallExpression(at) || !sends.test(lastName(at.expression)) || setsOnly.test(lastName(at.expression))) return undefined
  let refuses = false
  while (ts.isCallExpression(at) && ts.isPropertyAccessExpression(at.expression)) {
    const [first] = at.arguments
    if (
      /^(status|code|sendStatus)$/.test(at.expression.name.text) &&
      first &&
      /^4\d\d$|\b(BAD_REQUEST|UNAUTHORI[SZ]ED|FORBIDDEN|NOT_FOUND|CONFLICT)\b/i.test(module.text(first))
    )
      refuses = true
    at = bare(at.expression.expression)
  }
  return answers.test(lastName(at)) ? { on: module.text(at), refuses } : undefined
}

/** The expression of an expression statement or a `return`. */
const callOf = (statement: ts.Statement): ts.Expression | undefined =>
  ts.isExpressionStatement(statement) || ts.isReturnStatement(statement) ? statement.expression : undefined

/** What a handler reaches after the refusal: the next handler, or a second response. */
const goesOnTo = (
  module: Module,
  statements: readonly ts.Statement[],
  on: string,
): { readonly callee: string; readonly isNext: boolean } | undefined => {
  for (const statement of statements) {
    if (ts.isThrowStatement(statement)) return undefined
    const expression = callOf(statement)
    const value =
      expression && bare(ts.isAwaitExpression(bare(expression)) ? (bare(expression) as ts.AwaitExpression).expression : expression)
    if (value && ts.isCallExpression(value)) {
      if (ts.isIdentifier(bare(value.expression)) && lastName(value.expression) === 'next' && value.arguments.length === 0)
        return { callee: 'next()', isNext: true }
      if (answerOf(module, value)?.on === on) return { callee: `${shortText(module, value.expression, 40)}()`, isNext: false }
    }
    if (ts.isReturnStatement(statement)) return undefined
  }
  return undefined
}

const leaves = (node: ts.Node): boolean => {
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node)) return true
  if (ts.isFunctionLike(node)) return false
  return ts.forEachChild(node, (child) => leaves(child) || undefined) ?? false
}

/** Refusals after which the handler continues as if the request were allowed. */
export const openRefusals: Extractor = ({ module, emit }) => {
  for (const branch of module.all<ts.IfStatement>(ts.SyntaxKind.IfStatement)) {
    const { parent, thenStatement } = branch
    if (branch.elseStatement || !ts.isBlock(parent)) continue
    const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement
    const answer = last && ts.isExpressionStatement(last) ? answerOf(module, last.expression) : undefined
    if (!last || !answer?.refuses || leaves(thenStatement)) continue
    // The code checks whether a response was already sent.
    const home = module.functionAround(branch)
    if (!home || /\bheadersSent\b|\bwritableEnded\b|\.sent\b/.test(home.getText(module.file))) continue
    const next = goesOnTo(module, parent.statements.slice(parent.statements.indexOf(branch) + 1), answer.on)
    if (!next) continue
    const expression = (last as ts.ExpressionStatement).expression
    emit({
      kind: 'open-refusal',
      at: module.span(last),
      within: module.within(branch),
      subject: `refusal of ${shortText(module, branch.expression, 60)}`,
      answer: shortText(module, ts.isCallExpression(expression) ? expression.expression : expression, 40),
      goesOnTo: next.callee,
      servesAllTheSame: next.isNext,
    })
  }
}
