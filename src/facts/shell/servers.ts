import type { ScriptServer } from '#model/facts/documents/image'
import { interpreterOf, isPython } from '#models/programs/interpreters'
import { ownWordsOf } from '#models/by-language/launchers'
import { isServingProgram, servesWith } from '#models/programs/server-commands'

/** Does its work and ends. */
const oneShot =
  /\b(migrat\w*|seed\w*|test\w*|lint|build|compile\w*|install|collectstatic|check|setup|init\w*|--version|--help|version)\b|(^|\s)(-c|-e|-)(\s|$)/i

const baseName = (word: string): string => word.replace(/^.*\//, '').replace(/^["']|["']$/g, '')

const commandOf = (words: readonly string[]): readonly string[] => {
  const [first = '', second = ''] = words
  if (/^\w+=/.test(first)) return commandOf(words.slice(1))
  const own = ownWordsOf(baseName(first), second)
  if (own !== undefined) return commandOf(words.slice(own))
  if (isPython(baseName(first)) && second === '-m' && isServingProgram(words[2] ?? '')) return words.slice(2)
  return words
}

interface Line {
  readonly text: string
  readonly number: number
}

/** Lines of commands, without comments and texts that a heredoc writes; a continued line is one. */
const linesOf = (text: string): readonly Line[] => {
  const found: Line[] = []
  let until: string | undefined
  let continued: Line | undefined
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    if (until !== undefined) {
      if (raw.trim() === until) until = undefined
      continue
    }
    const line = raw.replace(/(^|\s)#.*$/, '').trim()
    const whole: Line = continued ? { text: `${continued.text} ${line}`, number: continued.number } : { text: line, number: index + 1 }
    continued = line.endsWith('\\') ? { ...whole, text: whole.text.slice(0, -1) } : undefined
    if (continued) continue
    until = /<<-?\s*["']?(\w+)["']?/.exec(whole.text)?.[1]
    if (whole.text !== '') found.push(whole)
  }
  return found
}

/** What ends a branch. */
const ends = /^(;;|esac\b|fi\b|else\b|elif\b|\})/

/** Whether nothing else runs after a line: only ends of branches, or another branch, follow. */
const isLast = (lines: readonly Line[], index: number): boolean => {
  let skips = 0
  for (const { text } of lines.slice(index + 1)) {
    if (skips === 0 && !ends.test(text)) return false
    // Another branch does not run after this one.
    if (/^(;;|else\b|elif\b)/.test(text) && skips === 0) skips = 1
    else if (skips > 0) {
      if (/^(case|if)\b/.test(text) && !/\b(esac|fi)\s*$/.test(text)) skips += 1
      if (/^(esac|fi)\b/.test(text)) skips -= 1
    }
  }
  return true
}

const operator = /&&|\|\||;/

/**
 * Programs that a script starts as a child instead of replacing itself (`exec`). A shell runs its traps only after the child has ended, and
 * passes no signal on to it; measured with bash 5.2 and dash 0.5.12, where even the last command of a script file is a child.
 */
export const serversIn = (text: string): readonly ScriptServer[] => {
  const lines = linesOf(text)
  // A script with traps may pass signals on, and one that uses job control may too.
  if (lines.some(({ text: line }) => /(^|;|&&)\s*(trap|set -[a-z]*m)\b/.test(line))) return []
  const waits = lines.some(({ text: line }) => /^wait\b/.test(line))
  const found: ScriptServer[] = []
  let loops = 0
  for (const [index, { text: line, number }] of lines.entries()) {
    if (/^(for|while|until)\b/.test(line) && !/\bdone\b/.test(line)) loops += 1
    if (/^done\b/.test(line)) loops = Math.max(0, loops - 1)
    if (loops > 0 || /(^|[^|])\|([^|]|$)/.test(line) || /^\s*(if|elif|while|until|for)\b/.test(line)) continue
    // `web) gunicorn app:app ;;`
    const bare = line.replace(/^[\w"'|*.-]+\)\s*/, '').replace(/;;$/, '')
    const parts = bare.split(operator).filter((part) => part.trim() !== '')
    for (const [place, part] of parts.entries()) {
      const isBehind = /(^|[^>])&$/.test(part.trim())
      const words = commandOf(part.trim().replace(/&$/, '').split(/\s/).filter(Boolean))
      const [program = '', ...rest] = words
      const given = rest.join(' ')
      const serves = servesWith(baseName(program), rest) && !oneShot.test(given)
      const isEnd =
        place === parts.length - 1 &&
        (line.endsWith(';;')
          ? isLast([...lines.slice(0, index + 1), { text: ';;', number }, ...lines.slice(index + 1)], index)
          : isLast(lines, index))
      const how = serves
        ? ('server' as const)
        : !isEnd || isBehind
          ? undefined
          : program === '"$@"'
            ? ('arguments' as const)
            : interpreterOf(baseName(program))?.runsAny && rest.length > 0 && !oneShot.test(given)
              ? ('last' as const)
              : undefined
      if (!how || (isBehind && !waits)) continue
      found.push({
        kind: 'script-server',
        at: { startLine: number, endLine: number },
        within: '',
        subject: `start ${baseName(program)}`,
        program: how === 'arguments' ? '"$@"' : baseName(program),
        how,
        rest,
        ...(isBehind && { waits: true as const }),
      })
    }
  }
  return found
}
