import { posix } from 'node:path'
import type { Fact, FileFacts } from '#model/fact'
import { plainFacts } from '../reading/plain-facts.ts'
import { serversIn } from './servers.ts'

/** The working folder after `cd`, as far as the script shows it. */
const folderAfter = (folder: string | undefined, to: string | undefined): string | undefined => {
  const plain = to?.replace(/^["']|["']$/g, '')
  if (plain === undefined || !/^[\w./-]+$/.test(plain)) return undefined
  return plain.startsWith('/') || folder === undefined ? plain : posix.join(folder, plain)
}

/**
 * Facts of a shell script or a Procfile: the command of each line. Does not follow variables, loops or command output.
 * Scripts are checked only for secrets and for the programs they start.
 */
export const extractCommands = (text: string): FileFacts => {
  const facts: Fact[] = []
  let folder: string | undefined
  const lines = text.replaceAll(/\\\r?\n/g, '  ').split(/\r?\n/)
  for (const [index, line] of lines.entries()) {
    const command = line.replace(/(^|\s)#.*$/, '').trim()
    for (const part of command.split(/&&|\|\|?|;/)) {
      const words = part.trim().split(/\s+/).filter(Boolean)
      if (/^(cd|pushd)$/.test(words[0] ?? '')) folder = folderAfter(folder, words[1])
      if (words.length === 0 || (folder === undefined && !/[./]/.test(part))) continue
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
        ...(folder === undefined ? {} : { folders: [folder] }),
      })
    }
  }
  return plainFacts(text, [...facts, ...serversIn(text)])
}
