import type { FileFacts } from '#model/fact'
import { plainFacts } from '../reading/plain-facts.ts'

const withoutComment = (line: string): { readonly text: string; readonly indirect: boolean } => {
  const comment = line.indexOf('//')
  const text = comment === -1 ? line : line.slice(0, comment)
  return { text: text.trim(), indirect: comment !== -1 && /^\/\/\s*indirect\b/.test(line.slice(comment)) }
}

/**
 * Facts of a `go.mod`: the module's path and its direct dependencies. Indirect dependencies (`// indirect`) say nothing
 * about the module itself.
 */
export const extractGoModule = (text: string): FileFacts => {
  const dependencies: Record<string, string> = {}
  const dependencyLines: Record<string, number> = {}
  let name = ''
  let at = 1
  let block = ''
  text.split(/\r?\n/).forEach((line, index) => {
    const { text: words, indirect } = withoutComment(line)
    if (words === '') return
    if (block !== '' && words === ')') {
      block = ''
      return
    }
    const opened = /^(\w+)\s*\($/.exec(words)?.[1]
    if (opened) {
      block = opened
      return
    }
    const [directive = '', ...rest] = block === '' ? words.split(/\s+/) : [block, ...words.split(/\s+/)]
    const [path, version] = rest
    if (directive === 'module' && path) {
      name = path.replace(/^["`]|["`]$/g, '')
      at = index + 1
    }
    if (directive === 'require' && path && version && !indirect) {
      const required = path.replace(/^["`]|["`]$/g, '')
      dependencies[required] = version
      dependencyLines[required] = index + 1
    }
  })
  return plainFacts(text, [
    {
      kind: 'package-manifest',
      at: { startLine: at, endLine: at },
      within: '',
      subject: name,
      name,
      private: false,
      exposes: false,
      published: false,
      bin: false,
      scripts: {},
      dependencies,
      dependencyLines,
      devDependencies: {},
      aliases: {},
      exports: {},
    },
  ])
}
