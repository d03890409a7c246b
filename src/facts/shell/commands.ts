import type { Fact, FileFacts } from '#model/fact'
import { plainFacts } from '../plain-facts.ts'

/**
 * Facts of a shell script or a Procfile: the command of each line. What a shell would work out (variables, loops, what another command prints)
 * is not followed; nothing is judged in a script but secrets and what it starts.
 */
export const extractCommands = (text: string): FileFacts => {
  const facts: Fact[] = []
  const lines = text.replaceAll(/\\\r?\n/g, '  ').split(/\r?\n/)
  for (const [index, line] of lines.entries()) {
    const command = line.replace(/(^|\s)#.*$/, '').trim()
    for (const part of command.split(/&&|\|\|?|;/)) {
      const words = part.trim().split(/\s+/).filter(Boolean)
      if (words.length === 0 || !/[./]/.test(part)) continue
      facts.push({
        kind: 'code-load',
        at: { startLine: index + 1, endLine: index + 1 },
        within: '',
        subject: `run ${words[0] ?? ''}`,
        what: 'command',
        target: '',
        from: 'anywhere',
        // `. ./env.sh` and `source ./env.sh` run it too; `web: node x.js` of a Procfile names a process first.
        words: words.map((word) => (word === '.' || word === 'source' ? 'sh' : word)),
      })
    }
  }
  return plainFacts(text, facts)
}
