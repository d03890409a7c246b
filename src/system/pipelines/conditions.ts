import type { Expression } from '#model/facts/documents/pipeline'
import { askedBy, associationsOfAnyone, isEventText, isOpenProperty, type Asked } from '#models/pipelines/contexts'
import { eventsOfForks, openEvent } from '#models/pipelines/events'

type Answer = 'no' | 'maybe' | 'yes'

/** Whether an outsider can make a condition true, and whether one can make it false. */
interface Truth {
  readonly true: Answer
  readonly false: Answer
}

const rank: Readonly<Record<Answer, number>> = { no: 0, maybe: 1, yes: 2 }
const least = (answers: readonly Answer[]): Answer => answers.reduce((one, other) => (rank[other] < rank[one] ? other : one), 'yes')
const most = (answers: readonly Answer[]): Answer => answers.reduce((one, other) => (rank[other] > rank[one] ? other : one), 'no')

const both: Truth = { true: 'yes', false: 'yes' }
const unknown: Truth = { true: 'maybe', false: 'maybe' }
const always: Truth = { true: 'yes', false: 'no' }
const never: Truth = { true: 'no', false: 'yes' }
const fixed = (value: boolean): Truth => (value ? always : never)
const not = ({ true: one, false: other }: Truth): Truth => ({ true: other, false: one })

/** What a property is for an outsider, as its own condition. */
const ofProperty = (path: string, event: string): Truth => {
  const lower = path.toLowerCase()
  switch (askedBy(path)) {
    case 'is fork':
      return always
    case 'merged':
      return never
    case undefined:
      break
    default:
      return unknown
  }
  if (lower === 'github.event.issue.pull_request' || lower === 'github.event.issue.pull_request.url') return both
  if (lower === 'github.event.pull_request') return fixed(event.startsWith('pull_request'))
  if (isOpenProperty(path) || isEventText(path)) return both
  return unknown
}

/** Whether an outsider can make a property equal a value. */
const equals = (path: string, value: string | number | boolean | null, event: string): Truth => {
  const lower = path.toLowerCase()
  const text = String(value)
  if (lower === 'github.event_name') return fixed(text === event)
  if (lower === 'github.event.action') return openEvent(event)?.types.includes(text) === false ? never : both
  if (lower === 'github.event.workflow_run.event') return eventsOfForks.has(text) ? both : never
  switch (askedBy(path)) {
    case 'association':
      return associationsOfAnyone.has(text.toUpperCase()) ? both : never
    case 'account':
    case 'repository':
    case 'label':
      return never
    case 'kind of account':
      return fixed(text.toLowerCase() === 'user')
    case 'is fork':
      return fixed(value === true || text === 'true')
    case 'merged':
      return fixed(value === false || value === null || text === 'false')
    case 'own repository':
      return always
    case undefined:
      break
  }
  if (value === true || value === false) {
    const own = ofProperty(path, event)
    return value ? own : not(own)
  }
  return isOpenProperty(path) || isEventText(path) ? both : unknown
}

const isOwn = (one: Asked | undefined): boolean => one === 'own repository'

const compared = (of: readonly [Expression, Expression], event: string): Truth => {
  const [one, other] = of
  const path = one.op === 'path' ? one : other.op === 'path' ? other : undefined
  const rest = path === one ? other : one
  if (!path) return unknown
  if (rest.op === 'value') return equals(path.path, rest.value, event)
  if (rest.op !== 'path') return unknown
  const about = [askedBy(path.path), askedBy(rest.path)]
  // `head.repo.full_name == github.repository`: the code of an outsider lies in another one.
  if (about.some(isOwn) && about.includes('repository')) return never
  return unknown
}

const textsIn = (expression: Expression): readonly string[] => {
  if (expression.op === 'value') return [String(expression.value)]
  return expression.op === 'call' ? expression.of.flatMap(textsIn) : []
}
const pathsIn = (expression: Expression): readonly string[] => {
  if (expression.op === 'path') return [expression.path]
  return expression.op === 'call' ? expression.of.flatMap(pathsIn) : []
}

/** `contains(github.event.comment.body, '/deploy')`, `contains(fromJSON('["OWNER"]'), github.event.comment.author_association)`. */
const searched = (name: string, of: readonly Expression[], event: string): Truth => {
  const paths = of.flatMap(pathsIn)
  const texts = of.flatMap(textsIn)
  const [path] = paths
  if (path === undefined || paths.length > 1) return unknown
  if (path.toLowerCase() === 'github.event_name') {
    const [within = ''] = texts
    const words = within.split(/[^\w]+/)
    return name === 'contains' && of[1]?.op === 'path'
      ? fixed(words.includes(event))
      : fixed(name === 'startswith' ? event.startsWith(within) : event.includes(within))
  }
  switch (askedBy(path)) {
    case 'association':
      return texts.some((text) =>
        [...associationsOfAnyone].some((one) =>
          text
            .toUpperCase()
            .split(/[^A-Z_]+/)
            .includes(one),
        ),
      )
        ? both
        : never
    case 'account':
    case 'repository':
    case 'label':
      return never
    case 'own repository':
      return always
    case undefined:
      return isOpenProperty(path) || isEventText(path) ? both : unknown
    default:
      return unknown
  }
}

const truthOf = (expression: Expression, event: string): Truth => {
  switch (expression.op) {
    case 'value':
      return fixed(expression.value !== '' && expression.value !== 0 && expression.value !== null && expression.value !== false)
    case 'path':
      return ofProperty(expression.path, event)
    case 'not':
      return not(truthOf(expression.of, event))
    case 'and':
    case 'or': {
      const of = expression.of.map((one) => truthOf(one, event))
      const [trues, falses] = [of.map((one) => one.true), of.map((one) => one.false)]
      return expression.op === 'and' ? { true: least(trues), false: most(falses) } : { true: most(trues), false: least(falses) }
    }
    case '==':
      return compared(expression.of, event)
    case '!=':
      return not(compared(expression.of, event))
    case 'call': {
      const name = expression.name.toLowerCase()
      if (['success', 'always', 'failure'].includes(name)) return both
      if (name === 'cancelled') return { true: 'maybe', false: 'yes' }
      if (['contains', 'startswith', 'endswith'].includes(name)) return searched(name, expression.of, event)
      return unknown
    }
    default:
      return unknown
  }
}

/** Whether an outsider who causes an event can make a condition true. `maybe`: the text does not decide it. */
export const canMeet = (condition: Expression | undefined, event: string): Answer =>
  condition === undefined ? 'yes' : truthOf(condition, event).true

/** Whether a condition holds for some run of an event: it only rules an event out if it asks for another one. */
export const mayHold = (condition: Expression | undefined, event: string): boolean => {
  if (condition === undefined) return true
  if (condition.op === 'and') return condition.of.every((one) => mayHold(one, event))
  if (condition.op === 'or') return condition.of.some((one) => mayHold(one, event))
  if (condition.op === '==' || condition.op === '!=') {
    const isEvent = condition.of.some((one) => one.op === 'path' && one.path.toLowerCase() === 'github.event_name')
    return !isEvent || truthOf(condition, event).true !== 'no'
  }
  return true
}

/** Whether a condition is met although a job that it needs was skipped. */
export const ignoresNeeds = (condition: Expression | undefined): boolean => {
  if (!condition) return false
  if (condition.op === 'call') return ['always', 'failure', 'cancelled'].includes(condition.name.toLowerCase())
  if (condition.op === 'not') return ignoresNeeds(condition.of)
  return condition.op === 'and' || condition.op === 'or' ? condition.of.some(ignoresNeeds) : false
}
