import type { Protection } from '#model/facts/requests/safeguard'
import type { Span } from '#model/source-file'
import { shortText, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import { asksOwnData } from '../../libraries/failure-names.ts'
import { checksInput, cleansInput, saysThereAlready } from '../../libraries/safeguard-names.ts'
import type { Context, Extractor } from './context.ts'
import { memberSpan } from '../reading/places.ts'

type Add = (
  against: Protection,
  node: SyntaxNode,
  by: string,
  subject: string,
  of?: { readonly optionOf?: string; readonly setOn?: string; readonly givesError?: true },
  at?: Span,
) => void

/** Exception classes for failures of a remote system, as opposed to a value that could not be parsed. */
const failsOutside =
  /\b(\w*DoesNotExist|NotFound\w*|NoResultFound|\w*(Timeout|Connect|Request|HTTP|Http|Network|Redis|Kafka|API|Api|Client|Boto|Slack|SMTP|Operational|Interface|Database|Socket|Unavailable|Transport|Telegram|Firebase)\w*(Error|Exception)?|OSError|IOError|Exception|BaseException)\b/

/** Words of a handler that passes the failure on instead of continuing without the result. */
const handsOn = /\braise\b|\b[45]\d\d\b|\bHTTP_[45]|\b(abort|exit|fail\w*|retry|redirect|Response|messages\.error|set_exception)\(|Error\(/
/** Calls that only handle local values and cannot fail because a dependency is down. */
const staysHere =
  /^(get|pop|index|remove|loads|dumps|decode|encode|parse\w*|fromisoformat|strptime|format|split|close|quit|disconnect|unlink|cancel)$/
const mostStatements = 3

/** The exceptions that a clause catches: `(A, B)` of `except (A, B) as error:`. */
const caughtBy = (clause: SyntaxNode): string =>
  (clause.text.slice('except'.length, clause.text.indexOf(':')).split(' as ')[0] ?? '').replace('*', '').trim()

/** Whether a clause returns or stores the error that it caught. */
const givesError = (clause: SyntaxNode): boolean => {
  const name = /\bas\s+(\w+)\s*:/.exec(clause.text.slice(0, clause.text.indexOf(':') + 1))?.[1]
  if (name === undefined) return false
  return clause.inside('return_statement', 'assignment').some(({ text }) => text.split(/\W+/).includes(name))
}

const asksOutside = (call: Call): boolean =>
  (call.callee?.parts.length ?? 0) > 1 && (!staysHere.test(call.member) || /(^|\.)objects\.get$/.test(call.callee?.parts.join('.') ?? ''))

const opensTransaction = /^(atomic|begin|begin_nested|transaction|savepoint)$/

/** Where a function continues without the result of a failed call, or handles a unique violation as "already exists". */
const handlers = (module: PythonModule, add: Add): void => {
  for (const attempt of module.tree.all('try_statement')) {
    const body = attempt.field('body')
    if (!body || module.within(attempt) === '') continue
    const clauses = attempt.children.filter((child) => child.kind === 'except_clause')
    const heads = clauses.map((clause) => [clause, caughtBy(clause)] as const)
    const made = module.callsIn(body)
    const there = heads.find(
      ([clause, caught]) => saysThereAlready.test(caught) && clause.text.slice(clause.text.indexOf(':') + 1).trim() !== 'raise',
    )
    // The duplicate error comes from a call inside the transaction, not from the call that opens it.
    const first = made.find(({ member }) => !opensTransaction.test(member)) ?? made[0]
    if (there && first) add('duplicate', there[0], `except ${shortText(there[1], 40)}`, first.calleeText, { optionOf: first.member })
    if (body.children.length > mostStatements) continue
    const goesOn = heads.find(
      ([clause, caught]) =>
        !saysThereAlready.test(caught) &&
        (caught === '' || failsOutside.test(caught)) &&
        !handsOn.test(clause.text.slice(clause.text.indexOf(':'))),
    )
    const asked = made.find(asksOutside)
    if (goesOn && asked && !there)
      add('dependence', goesOn[0], shortText(asked.calleeText, 50), asked.calleeText, {
        optionOf: asked.member,
        ...(givesError(goesOn[0]) ? { givesError: true } : {}),
      })
  }
}

const bound =
  /^(\d{2,7}|[\w.]*(?:max|limit|size|batch|chunk|count|page|top|capacity)[\w.]*(?:\s*[-+]\s*[\w.]+)?|(?:\w+\.)*[A-Z][A-Z0-9_]{3,})$/i
const queries = /\.(objects|filter|exclude|order_by|all|values|values_list|select|where|query|annotate|find|search|\w*queryset)\b/

/** The end of a slice of rows: `Alert.objects.filter(…)[:500]`. Read from the text, as few files have one. */
const slices = (module: PythonModule, add: Add): void => {
  let byEnd: Map<number, Call> | undefined
  for (const match of module.text.matchAll(/\)\[([^[\]:]{0,80}):([^[\]:]{1,120})\]/g)) {
    const end = (match[2] ?? '').trim()
    if (!bound.test(end)) continue
    byEnd ??= new Map(module.calls.map((call) => [call.node.end, call]))
    const call = byEnd.get(match.index + 1)
    if (!call || !queries.test(call.node.text) || module.within(call.node) === '') continue
    add('excess', call.node, `[:${shortText(end, 40)}]`, `slice of ${shortText(call.calleeText, 40)}`)
  }
}

/** The work done after the commit: `send.delay` of `lambda: send.delay(pk)` and of `partial(send.delay, pk)`. */
const effectOf = (call: Call): string | undefined => {
  const text = call.argument('func', 0)?.text ?? ''
  const name =
    /^lambda[^:]*:\s*([\w.]+)\(/.exec(text)?.[1] ?? /^(?:functools\.)?partial\(\s*([\w.]+)/.exec(text)?.[1] ?? /^[\w.]+$/.exec(text)?.[0]
  return name?.split('.').at(-1)
}

/** Code in a function that continues after a failure, waits for the commit, limits how much is read, or neutralizes outside input. */
export const failureSafeguards: Extractor = ({ module, emit }: Context) => {
  const add: Add = (against, node, by, subject, of = {}, at = node.span) =>
    emit({
      kind: 'safeguard',
      at,
      within: module.within(node),
      subject: `${against} ${subject}`,
      against,
      by,
      ...of,
      ...(against === 'dependence' ? asksOwnData(by) : {}),
    })
  handlers(module, add)
  slices(module, add)
  for (const call of module.calls) {
    const { member } = call
    if (member === 'on_commit') {
      const of = effectOf(call)
      add('early-effect', call.node, `${shortText(call.calleeText, 40)}()`, `${member} ${of ?? ''}`, of ? { optionOf: of } : {})
    } else if (
      member === 'limit' &&
      module.within(call.node) !== '' &&
      queries.test(call.node.text) &&
      call.arguments.positional.length === 1
    )
      add(
        'excess',
        call.node,
        `.limit(${shortText(call.arguments.positional[0]?.text ?? '', 30)})`,
        'limit of rows',
        {},
        memberSpan(module, call),
      )
    else if (checksInput.test(member) && module.within(call.node) !== '')
      add('injection', call.node, `${shortText(call.calleeText, 40)}()`, member)
    else if (cleansInput.test(member) && module.within(call.node) !== '') {
      const of = call.arguments.positional[0]?.text.split(/\W+/).findLast((word) => word !== '')
      if (of) add('injection', call.node, `${shortText(call.calleeText, 40)}()`, `${member} ${of}`, { optionOf: of })
    }
  }
}
