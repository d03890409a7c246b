import type { LineEdit } from '#model/rule'
import type { Span } from '#model/source-file'
import type { Source } from './source.ts'

/** What a shell would read: variables, quotes, redirections, lists of commands. */
const ofShell = /[$`"'\\|&;<>(){}*?~#!\][]/

/** `CMD node server.js` as `CMD ["node", "server.js"]`; with variables for the shell, `CMD exec node …`, which replaces the shell. */
export const execForm = ({ lines }: Source, { startLine, endLine }: Span): readonly LineEdit[] | undefined => {
  const found = /^(\s*(?:CMD|ENTRYPOINT)\s+)(\S.*)$/i.exec((lines[startLine - 1] ?? '').trimEnd())
  const [, keyword = '', command = ''] = found ?? []
  if (!found || startLine !== endLine || command.startsWith('[')) return undefined
  // Without a shell, ENTRYPOINT gets the words of CMD as arguments, which it ignored before.
  if (/^entrypoint$/i.test(keyword.trim()) && lines.some((other) => /^\s*CMD\s/i.test(other))) return undefined
  const at = { startLine, endLine }
  if (!ofShell.test(command))
    return [
      {
        at,
        replacement: `${keyword}[${command
          .split(/\s+/)
          .map((word) => `"${word}"`)
          .join(', ')}]`,
      },
    ]
  // Only a single command: `exec` in front of a list would end it there. An assignment in front needs the shell.
  if (/[|&;<>(){}\\`]/.test(command) || /^\w+=/.test(command) || /^exec\s/.test(command)) return undefined
  return [{ at, replacement: `${keyword}exec ${command}` }]
}
