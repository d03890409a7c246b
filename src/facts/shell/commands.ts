import type { Fact, FileFacts } from '#model/fact'
import { plainFacts } from '../plain-facts.ts'

/**
 * Facts of a shell script or a Procfile: the command of each line. Does not follow variables, loops or command output.
 * Scripts are checked only for secrets and for the programs they start.
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
        // `. ./env.sh` and `source ./env.sh` also run the file. In a Procfile, `web: node x.js` starts with the process name.
        words: words.map((word) => (word === '.' || word === 'source' ? 'sh' : word)),
      })
    }
  }
  return plainFacts(text, facts)
}
