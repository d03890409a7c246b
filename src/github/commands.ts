import type { Command } from '#model/publishing/command'

const trigger = '/readiness'

/** Commands parsed per comment. */
const maxCommands = 10

/**
 * The commands in a comment: lines whose first token is `/readiness`, outside quotes, code and HTML comments. Quoted text was written by
 * another person, and code is often an example.
 */
export const parseCommands = (body: string): Command[] =>
  spokenLines(body)
    .flatMap((line) => {
      const [first, ...rest] = line.trim().split(/\s+/)
      return first?.toLowerCase() === trigger ? [commandOf(rest)] : []
    })
    .slice(0, maxCommands)

/** The lines that the comment's author wrote as plain text. */
const spokenLines = (body: string): string[] => {
  const spoken: string[] = []
  let fence: string | undefined
  let inComment = false
  let inQuote = false
  for (const line of body.split(/\r\n|\n|\r/)) {
    if (inComment) {
      inComment = !line.includes('-->')
      continue
    }
    const mark = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))(.*)$/.exec(line)
    if (fence !== undefined) {
      if (mark?.[1]?.startsWith(fence) === true && mark[2]?.trim() === '') fence = undefined
      continue
    }
    // An info string with a backtick means inline code, not a fence.
    if (mark?.[1] !== undefined && !(mark[1].startsWith('`') && mark[2]?.includes('`') === true)) {
      fence = mark[1]
      inQuote = false
      continue
    }
    if (/^\s*<!--/.test(line)) {
      inComment = !line.includes('-->')
      continue
    }
    // A comment that opens behind other text hides the lines below it.
    inComment = line.lastIndexOf('<!--') > line.lastIndexOf('-->')
    // A quote may be an item of a list.
    const isQuote = /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)]) {1,4})*>/.test(line)
    // A non-empty line directly after a quote belongs to it (lazy continuation).
    inQuote = isQuote || (inQuote && line.trim() !== '')
    // Four spaces or a tab start a code block.
    if (!inQuote && !/^(?: {4}| {0,3}\t)/.test(line)) spoken.push(line)
  }
  return spoken
}

const name = /^[A-Za-z0-9][\w.:-]{0,127}$/

/** Removes the backticks that the author put around a name. */
const unmarked = (token: string | undefined): string => (token ?? '').replace(/^`+|(?<!`)`+$/g, '')

const commandOf = ([verb, ...words]: readonly string[]): Command => {
  switch (verb?.toLowerCase()) {
    case 'recheck':
    case 'audit':
    case 'pause':
    case 'resume':
    case 'help':
      return words.length === 0
        ? { kind: verb.toLowerCase() as 'recheck' | 'audit' | 'pause' | 'resume' | 'help' }
        : { kind: 'invalid', problem: `\`/readiness ${verb.toLowerCase()}\` must be alone on its line.` }
    case 'explain': {
      const target = unmarked(words[0])
      return words.length === 1 && name.test(target)
        ? { kind: 'explain', target }
        : { kind: 'invalid', problem: 'Expected `/readiness explain RULE` or `/readiness explain FINDING`.' }
    }
    case 'waive':
      return waiveOf(words)
    case 'unwaive': {
      const finding = unmarked(words[0])
      return words.length === 1 && name.test(finding)
        ? { kind: 'unwaive', finding }
        : { kind: 'invalid', problem: 'Expected `/readiness unwaive FINDING`.' }
    }
    default:
      return { kind: 'invalid', problem: `${nearest(verb)}Expected one of ${verbs.map((known) => `\`${known}\``).join(', ')}.` }
  }
}

const verbs = ['recheck', 'audit', 'explain', 'waive', 'unwaive', 'pause', 'resume', 'help'] as const

/** A question about the verb that was probably meant; empty when none is similar. The written text is not repeated. */
const nearest = (written = ''): string => {
  const meant = verbs.find((verb) => distance(written.toLowerCase().slice(0, 20), verb) <= 2)
  return meant === undefined ? '' : `Did you mean \`/readiness ${meant}\`? `
}

/** Levenshtein distance: inserted, removed or replaced letters. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)))
    row = next
  }
  return row[other.length] ?? 0
}

const waiveOf = (words: readonly string[]): Command => {
  const [finding, ...rest] = words
  const notApplicable = rest[0]?.toLowerCase() === 'as' && rest[1]?.toLowerCase() === 'not-applicable'
  const [until, date = '', because, ...reason] = notApplicable ? rest.slice(2) : rest
  if (!name.test(unmarked(finding)) || until?.toLowerCase() !== 'until' || because?.toLowerCase() !== 'because' || reason.length === 0) {
    return { kind: 'invalid', problem: 'Expected `/readiness waive FINDING [as not-applicable] until YYYY-MM-DD because REASON`.' }
  }
  if (!isDay(date)) return { kind: 'invalid', problem: 'The date of a waiver must be a valid date in the form `YYYY-MM-DD`.' }
  return { kind: 'waive', finding: unmarked(finding), until: date, reason: reason.join(' '), notApplicable }
}

const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
