/** Whether a path matches. */
export type Glob = (path: string) => boolean

/** Maximum number of alternatives that all braces of a glob may expand to. */
const mostAlternatives = 20

/** The problem with a glob, as a sentence; undefined if it is valid. */
export const globProblem = (text: string): string | undefined => {
  if (text.startsWith('!')) return 'A glob cannot be negated.'
  if (/[?*+@!]\(/.test(text)) return 'A glob supports `*`, `**`, `?`, `[…]` and `{…,…}`, but not groups in parentheses.'
  return alternativesOf(text) ? undefined : `The braces of a glob may expand to at most ${mostAlternatives} alternatives.`
}

/**
 * Compiles globs of whole paths: `*` and `?` stay inside a folder, a `**` segment crosses folders, and names with a leading dot match like
 * any other. A path is read once, with all possible matches tracked in parallel, so the time is at most the path length times the glob
 * length, whatever they contain. As a regular expression, a glob with seven stars would take seconds on a name of sixty letters, and the
 * author of a pull request chooses both.
 */
export const glob = (texts: readonly string[]): Glob => {
  const matchers = texts.flatMap((text) => (alternativesOf(text.replace(/^\.\//, '')) ?? []).map(matcherOf))
  return (path) => matchers.some((matches) => matches(path))
}

/** Expands the braces of a glob; undefined if that gives too many alternatives. */
const alternativesOf = (text: string): readonly string[] | undefined => {
  const done: string[] = []
  const open = [text]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (done.length + open.length > mostAlternatives) return undefined
    const braces = innermostBraces(next)
    if (!braces) done.push(next)
    else for (const part of braces.parts) open.push(next.slice(0, braces.start) + part + next.slice(braces.end))
  }
  return done
}

/** The first pair of braces that contains a comma and no other braces; braces without a comma are plain text. */
const innermostBraces = (text: string): { readonly start: number; readonly end: number; readonly parts: readonly string[] } | undefined => {
  let start = -1
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') start = at
    else if (sign === '}' && start >= 0) {
      const parts = text.slice(start + 1, at).split(',')
      if (parts.length > 1) return { start, end: at + 1, parts }
      start = -1
    }
  }
  return undefined
}

/** One state of a glob's automaton: the states that a character leads to, and the one reached without a character. */
interface State {
  readonly step: (sign: string) => readonly number[]
  readonly skip?: number
}

const nowhere: readonly number[] = []

const statesOf = (text: string): State[] => {
  const states: State[] = []
  const one = (accepts: (sign: string) => boolean): void => {
    const next = [states.length + 1]
    states.push({ step: (sign) => (accepts(sign) ? next : nowhere) })
  }
  for (let at = 0; at < text.length; at += 1) {
    const here = states.length
    const sign = text[at] as string
    const isSegmentStart = at === 0 || text[at - 1] === '/'
    if (isSegmentStart && text.startsWith('**/', at)) {
      // No folder, or some: the match is between two of them, or inside a name.
      states.push(
        { step: (next) => [next === '/' ? here : here + 1], skip: here + 2 },
        { step: (next) => [next === '/' ? here : here + 1] },
      )
      at += 2
    } else if (sign === '/' && text.slice(at) === '/**') {
      // The folder itself, or anything in it.
      states.push({ step: (next) => (next === '/' ? [here + 1] : nowhere), skip: here + 2 }, { step: () => [here + 1], skip: here + 2 })
      break
    } else if (text === '**') {
      states.push({ step: () => [here], skip: here + 1 })
      break
    } else if (sign === '*') {
      if (text[at - 1] !== '*') states.push({ step: (next) => (next === '/' ? nowhere : [here]), skip: here + 1 })
    } else if (sign === '?') one((next) => next !== '/')
    else if (sign === '[' && text.indexOf(']', at + 2) > 0) {
      const end = text.indexOf(']', at + 2)
      one(classOf(text.slice(at + 1, end)))
      at = end
    } else if (sign === '\\' && at + 1 < text.length) {
      at += 1
      const literal = text[at]
      one((next) => next === literal)
    } else one((next) => next === sign)
  }
  return states
}

const classOf = (text: string): ((sign: string) => boolean) => {
  const isNegated = /^[!^]/.test(text)
  const members = isNegated ? text.slice(1) : text
  const holds = (sign: string): boolean => {
    for (let at = 0; at < members.length; at += 1) {
      const from = members[at] as string
      if (members[at + 1] === '-' && at + 2 < members.length) {
        if (from <= sign && sign <= (members[at + 2] as string)) return true
        at += 2
      } else if (from === sign) return true
    }
    return false
  }
  return (sign) => sign !== '/' && holds(sign) !== isNegated
}

const matcherOf = (text: string): Glob => {
  const states = statesOf(text)
  const end = states.length
  // The leading folder of a glob is enough to reject most paths of a repository.
  const prefix = /^[^*?[\\]*(?=\/)/.exec(text)?.[0] ?? ''
  const enter = (marks: Uint8Array, reached: number[], place: number | undefined): void => {
    for (let at = place; at !== undefined && marks[at] === 0; at = states[at]?.skip) {
      marks[at] = 1
      reached.push(at)
    }
  }
  return (path) => {
    if (!path.startsWith(prefix)) return false
    let reached: number[] = []
    enter(new Uint8Array(end + 1), reached, 0)
    for (const sign of path) {
      const marks = new Uint8Array(end + 1)
      const next: number[] = []
      for (const place of reached) for (const to of states[place]?.step(sign) ?? nowhere) enter(marks, next, to)
      if (next.length === 0) return false
      reached = next
    }
    return reached.includes(end)
  }
}
