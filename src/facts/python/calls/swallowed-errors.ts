import type { Definition, PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'

/** Statements that only log, or do nothing. */
const passive =
  /^(pass\b|continue\b|print\s*\(|(self\.)?_?(\w*_)?(log|logger|logging|LOG|LOGGER|log_exception|task_logger)(\w*)?\s*[.(]|traceback\.print_exc|"""|'''|return(\s+(None|False|\{\}|\[\]))?\s*$)/
/** The error is reported as a failure. */
const reported =
  /capture_exception|capture_message|sentry|rollbar|bugsnag|newrelic|notify|alert|metric|statsd|\.inc\(|record_exception|set_status|\.save\(|\.update\(|\bfailed\b.*=/i

const catchesAll = (clause: SyntaxNode): boolean =>
  /^except\s*(:|\(?\s*(Exception|BaseException)\b[^,\n]*?:|\(?\s*(Exception|BaseException)\s+as\s+\w+\s*(?:\)\s*)?:)/.test(clause.text)

const bodyOf = (clause: SyntaxNode): readonly SyntaxNode[] => clause.children.find((child) => child.kind === 'block')?.children ?? []

/** Statements before and after the `try` that do no work: assignments from arguments, log lines. */
const isIncidental = (module: PythonModule, statement: SyntaxNode): boolean => {
  if (/^(import_statement|import_from_statement|pass_statement|return_statement|global_statement)$/.test(statement.kind))
    return !/\(/.test(statement.text) || statement.kind.startsWith('import')
  if (passive.test(statement.text)) return true
  return (
    statement.kind === 'expression_statement' &&
    module.callsIn(statement).every((call) => /^(get|getattr|len|str|int|now|time|format|strip)$/.test(call.member))
  )
}

const okAnswer =
  /\b(HttpResponse|JsonResponse|Response|jsonify|JSONResponse)\s*\(|\breturn\s+(["'][^"']*["']|\{[^}]*\})\s*(?:(,\s*2\d\d)\s*)?$/
const errorStatus =
  /status(_code)?\s*=\s*(status\.HTTP_|HTTPStatus\.)?[_A-Z]*[45]\d\d|,\s*[45]\d\d\b|HTTP_[45]\d\d|Bad|Error|Forbidden|NotFound/

const swallowed = (
  module: PythonModule,
  definition: Definition,
): { readonly clause: SyntaxNode; readonly covers: number; readonly answers: boolean } | undefined => {
  const statements = definition.node.field('body')?.children ?? []
  const tries = statements.filter((statement) => statement.kind === 'try_statement')
  const [attempt] = tries
  if (!attempt || tries.length !== 1) return undefined
  const answer = statements.at(-1)
  // The return value, whether or not the work failed.
  const answersAfter =
    answer !== undefined &&
    answer !== attempt &&
    answer.kind === 'return_statement' &&
    okAnswer.test(answer.text) &&
    !errorStatus.test(answer.text)
  const isBeside = (statement: SyntaxNode): boolean =>
    statement === attempt || (answersAfter && statement === answer) || isIncidental(module, statement)
  if (!statements.every(isBeside)) return undefined
  const clause = attempt.children.find((child) => child.kind === 'except_clause' && catchesAll(child))
  if (!clause || /\b(raise|retry)\b/.test(clause.text) || reported.test(clause.text)) return undefined
  const work = attempt.field('body')
  if (!work) return undefined
  const covers = module.callsIn(work).filter((call) => !passive.test(call.node.text)).length
  const body = bodyOf(clause)
  const last = body[body.length - 1]
  const leaves = body.some((statement) => statement.kind === 'return_statement')
  const answersHere = last !== undefined && okAnswer.test(last.text) && !errorStatus.test(last.text)
  const answers = answersHere || (answersAfter && !leaves)
  const only = body.every((statement) => passive.test(statement.text) || (answersHere && statement === last))
  return only && covers > 0 ? { clause, covers, answers } : undefined
}

/** Functions whose outermost `try` covers their work and whose `except` only writes a log. */
export const swallowedErrors: Extractor = ({ module, emit }) => {
  const around = new Set(module.tree.all('try_statement').map((attempt) => module.functionAround(attempt)))
  for (const definition of around) {
    if (!definition) continue
    const found = swallowed(module, definition)
    if (!found) continue
    emit({
      kind: 'swallowed-error',
      at: { startLine: found.clause.startLine, endLine: found.clause.startLine },
      within: definition.qualified,
      subject: 'swallowed error',
      covers: found.covers,
      answersSuccess: found.answers,
    })
  }
}
