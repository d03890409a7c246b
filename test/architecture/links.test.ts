import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Documents written by hand; generated pages hold examples, whose links are about other repositories. */
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('test/') && !/^docs\/rules\/(?!README)/.test(path) && existsSync(join(root, path)))

const anchors = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map((heading) =>
    (heading[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )

it.each(documents)('every link of %s inside the repository leads somewhere', (path) => {
  const text = readFileSync(join(root, path), 'utf8').replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
  const broken = [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? join(root, path) : join(root, dirname(path), file)
    if (!existsSync(target)) return [link]
    return anchor && !anchors(readFileSync(target, 'utf8')).includes(anchor) ? [link] : []
  })
  expect(broken).toEqual([])
})
