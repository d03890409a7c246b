import type { Examples } from '#model/rule'

const page = (value: string, imports = ''): Readonly<Record<string, string>> => ({
  'src/page.ts': `import express from 'express'
${imports}export const app = express()
export const redirectPage = (res: { send(text: string): void }, target: string) => {
  res.send(\`<meta http-equiv="refresh" content="0;url=\${${value}}">\`)
}
`,
})

const escape = "import { escapeHtml } from './escape.js'\n"

const mark = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.replace(/^(.*(?:escapeHtml|quote|sanitize)\(.*)$/m, (line) => (line.startsWith('import') ? line : `${line} // <- finding`)),
    ]),
  )

const command = (path: string, imports: string): Readonly<Record<string, string>> => ({
  'src/disk.ts': `import 'express'
import { run } from './remote.js'
${imports}export const removeFolder = async (folder: string) => {
  await run(\`rm -rf \${${path}}\`)
}
`,
})

const shell = "import { quote } from 'shell-quote'\n"

const message = (body: string, imports: string): Readonly<Record<string, string>> => ({
  'src/errors.ts': `import express from 'express'
${imports}export const app = express()
export const answer = (res: { send(text: string): void }, message: string) => {
${body}
}
`,
})

export const sanitisationRemovedTypescript: Examples = {
  bad: [
    { title: 'what is written into a page', base: mark(page('escapeHtml(target)', escape)), files: page('target') },
    { title: 'a word of a command', base: mark(command('quote([folder])', shell)), files: command('folder', '') },
    {
      title: 'a message that is sent',
      base: mark(message('  res.send(escapeHtml(message))', escape)),
      files: message('  res.send(message)', ''),
    },
    {
      title: 'text of somebody else that becomes part of a page',
      base: mark(message('  res.send(DOMPurify.sanitize(message))', "import DOMPurify from 'isomorphic-dompurify'\n")),
      files: message('  res.send(message)', ''),
    },
  ],
  good: [
    {
      title: 'another function does it',
      base: page('escapeHtml(target)', escape),
      files: page('encodeForHtml(target)', "import { encodeForHtml } from './encode.js'\n"),
    },
    {
      title: 'the value is not written any more',
      base: message('  res.send(escapeHtml(message))', escape),
      files: message("  res.send('failed')\n  console.log(res)", ''),
    },
    {
      title: 'a library escapes what it is given',
      base: command('quote([folder])', shell),
      files: {
        'src/disk.ts': `import 'express'
import { runFile } from './remote.js'
export const removeFolder = async (folder: string) => {
  await runFile('rm', ['-rf', folder])
}
`,
      },
    },
    {
      title: 'once instead of twice',
      base: message('  const safe = escapeHtml(message)\n  res.send(escapeHtml(message))\n  console.log(safe)', escape),
      files: message('  const safe = escapeHtml(message)\n  res.send(safe)\n  console.log(safe)', escape),
    },
    {
      title: 'in code of a browser',
      base: {
        'src/view.tsx':
          "import 'react-dom'\nimport { escapeHtml } from './escape.js'\nexport const View = (name: string) => escapeHtml(name)\n",
      },
      files: { 'src/view.tsx': "import 'react-dom'\nexport const View = (name: string) => name\n" },
    },
  ],
}
