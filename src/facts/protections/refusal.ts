import type { CodeFile } from '#code/code-file'
import { exprsOf } from '#code/inside'
import { isNull } from '#code/is-null'
import { lastName } from '#code/last-name'
import type { Call, Expr, Stmt } from '#code/model'
import { protectionNames } from '#models/naming/kinds/protection-names'
import { refusalWords } from '#models/naming/refusal-words'
import { wordsOf } from '#models/naming/words'
import { saidIn, says } from './words.ts'

/** How the code refuses the caller if a condition does not hold. */
export interface Refusal {
  readonly how: 'throws' | 'returns' | 'replaces' | 'skips'
  /** Its text, as words with a space around each. */
  readonly said: string
  /** Whether it responds with an error or with nothing, instead of only taking another branch. */
  readonly isPlain: boolean
}

/** A longer branch does more than refuse. */
const longest = 8

const isNothing = (value: Expr): boolean =>
  isNull(value) ||
  (value.kind === 'literal' && (value.value === false || value.value === '')) ||
  (value.kind === 'array' && value.elements.length === 0) ||
  (value.kind === 'struct' && value.fields.length === 0) ||
  (value.kind === 'unary' && value.operator === 'void')

const errors = new Set([
  'err',
  'errors',
  'errorf',
  'reject',
  'fail',
  'failed',
  'deny',
  'refuse',
  'throw',
  'abort',
  'unauthorized',
  'forbidden',
])

const namesError = (value: Expr): boolean =>
  exprsOf(value, 'own').some((expr) =>
    wordsOf(expr.kind === 'struct' ? (expr.type.name?.name ?? '') : lastName(expr)).some(
      (word) => errors.has(word) || word.endsWith('error') || word.endsWith('exception'),
    ),
  )

const isQuestion = (value: Expr): boolean => {
  if (value.kind === 'await') return isQuestion(value.value)
  if (value.kind === 'unary') return isQuestion(value.operand)
  return value.kind === 'call' && protectionNames.asks.has(wordsOf(lastName(value.callee))[0] ?? '')
}

/** The statuses 400 to 499. */
const refusingStatus = / 4\d\d /

const isRefusing = (said: string): boolean =>
  refusingStatus.test(said) ||
  says(said, refusalWords.denied) ||
  says(said, refusalWords.perhapsDenied) ||
  says(said, refusalWords.namesStatus)

/** The text in such statements belongs to one of several cases. */
const nesting: ReadonlySet<string> = new Set(['if', 'loop', 'try', 'switch'])

const nothing: Refusal = { how: 'skips', said: ' ', isPlain: false }

/** `next()`: a guard lets the request go on. With an argument, it reports an error. */
export const isNext = ({ callee, args, isNew }: Call): boolean =>
  callee.kind === 'name' && callee.name === 'next' && args.length === 0 && !isNew

/** Whether a statement lets the request go on. */
export const runsNext = (stmt: Stmt): boolean => {
  const value = stmt.kind === 'eval' ? stmt.expr : stmt.kind === 'return' ? stmt.values[0] : undefined
  const call = value?.kind === 'await' ? value.value : value
  return call?.kind === 'call' && isNext(call)
}

/** How statements refuse; undefined if they do something else. */
export const refusalOf = (body: readonly Stmt[]): Refusal | undefined => {
  const last = body.at(-1)
  if (!last) return nothing
  if (body.length > longest || body.some(runsNext)) return undefined
  const said = saidIn(body.filter(({ kind }) => !nesting.has(kind)))
  switch (last.kind) {
    case 'throw':
      return { how: 'throws', said, isPlain: true }
    case 'return': {
      // Returning the result of another check is not a refusal.
      if (last.values.length === 1 && last.values[0] && isQuestion(last.values[0])) return { how: 'returns', said: ' ', isPlain: false }
      const isAnswer = isRefusing(said) || last.values.every(isNothing) || last.values.some(namesError)
      if (!isAnswer && says(said, refusalWords.success)) return undefined
      return { how: 'returns', said, isPlain: isAnswer }
    }
    case 'continue':
    case 'break':
      return { how: 'skips', said, isPlain: false }
    case 'eval':
      if (last.expr.kind === 'assign') return { how: 'replaces', said, isPlain: true }
      // The end of a branch: `reject(…)`, `res.status(403).end()`.
      return { how: 'returns', said, isPlain: body.length <= 2 && (isRefusing(said) || namesError(last.expr)) }
    default:
      return undefined
  }
}

/** One word of each phrase, or a status. */
const refusing = new RegExp(
  ['4\\d\\d', ...[...refusalWords.denied, ...refusalWords.perhapsDenied].map((phrase) => phrase.split(' ').at(-1) ?? '')].join('|'),
  'i',
)

/** A quick test: a text without such a word or status denies nothing, and its words need not be read. */
export const mayRefuse = (text: string): boolean => refusing.test(text)

/** Whether a statement responds with an error, wherever it is. */
export const isErrorAnswer = (file: CodeFile, stmt: Stmt): boolean => mayRefuse(file.textOf(stmt)) && isRefusing(saidIn([stmt]))
