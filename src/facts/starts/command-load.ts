import type { CodeLoad } from '#model/facts/process/code-load'
import type { Span } from '#model/source-file'

/**
 * The fact of a command that starts a container.
 *
 * @param copied folders that the image is built from, where known
 */
export const commandLoad = (subject: string, at: Span, words: readonly string[], copied: readonly string[] = []): CodeLoad => ({
  kind: 'code-load',
  at,
  within: '',
  subject,
  what: 'command',
  target: '',
  from: 'anywhere',
  words,
  ...(copied.length > 0 ? { copied } : {}),
})
