import { describe, expect, it } from 'vitest'
import { catalogEntries } from '#facts/documents/catalog'
import { extractCodeowners } from '#facts/documents/codeowners'
import { extractMarkdown } from '#facts/documents/markdown'

const documentOf = (text: string) => {
  const fact = extractMarkdown(text).facts.find((one) => one.kind === 'document')
  if (fact?.kind !== 'document') throw new Error('no document')
  return fact
}

describe('a Markdown text', () => {
  it('gives its headings with their lines, and not those of a code block', () => {
    const { headings } = documentOf('# Orders\n\n```sh\n# not one\n```\n## Roll back ##\n')
    expect(headings.map(({ text, level, at }) => [text, level, at.startLine])).toEqual([
      ['Orders', 1, 1],
      ['Roll back', 2, 6],
    ])
  })

  it.each([
    ['[a](b.md)', ['b.md']],
    ['[a](<b.md> "title") and ![c](d.png)', ['b.md', 'd.png']],
    ['[a]: ../b.md', ['../b.md']],
    ['`[a](b.md)`', []],
    ['[^1]: a note', []],
  ])('gives the links of %s', (text, targets) => {
    expect(documentOf(text).links.map((link) => link.target)).toEqual(targets)
  })

  it.each([
    ['- Owner: team-a', ['Owner', 'team-a']],
    ['**Pager:** `pay`', ['Pager', 'pay']],
    ['| **Owner** | _TBD_ |', ['Owner', 'TBD']],
    ['Owner:', ['Owner', '']],
    ['| a | b | c |', undefined],
    ['https://acme.io/a', undefined],
    ['This is a sentence about: nothing', undefined],
  ])('gives the field of %s', (text, field) => {
    expect(documentOf(text).fields?.map(({ label, value }) => [label, value])).toEqual(field && [field])
  })

  it('gives headings that are underlined, and no front matter or rule', () => {
    const { headings } = documentOf('---\ntitle: a\n---\n\nOrders\n======\n\nRoll back\n---------\n\nTwo\nlines\n---\n')
    expect(headings.map(({ text, level, at }) => [text, level, at.startLine])).toEqual([
      ['Orders', 1, 5],
      ['Roll back', 2, 8],
    ])
  })

  it.each([
    ['Run:\n\n    make undo\n\nDone.', ['make undo']],
    ['Run:\n    not code', []],
    ['1. Run:\n\n   text\n\n       make undo\n', ['make undo']],
    ['1. Run:\n\n    text of the item\n', []],
    ['- Run:\n\n    ```sh\n    make undo\n    ```\n', ['make undo']],
    ['\tmake undo\n', ['make undo']],
  ])('gives the commands of %s', (text, commands) => {
    expect(documentOf(`## Roll back\n\n${text}`).headings[0]?.section?.commands ?? []).toEqual(commands)
  })

  it('gives the names that stand in code marks', () => {
    expect(documentOf('Restart `Orders-Worker`, then `orders-worker`.').names).toEqual(['orders-worker'])
  })
})

describe('CODEOWNERS', () => {
  it.each([
    ['* @acme/platform', '*', ['@acme/platform'], false],
    ['/a\\ b/ me@example.com # why', '/a\\ b/', ['me@example.com'], false],
    ['/generated/', '/generated/', [], false],
    ['/billing/ billing-team', '/billing/', ['billing-team'], true],
    ['!/docs/ @acme/docs', '!/docs/', ['@acme/docs'], true],
  ])('reads %s', (text, pattern, owners, isInvalid) => {
    const [line] = extractCodeowners(`# comment\n\n${text}\n`).facts
    expect(line).toMatchObject({ kind: 'ownership', pattern, owners, at: { startLine: 3, endLine: 3 } })
    expect(line?.kind === 'ownership' && line.invalid !== undefined).toBe(isInvalid)
  })

  it('gives lines without owners those of their GitLab section', () => {
    const { facts } = extractCodeowners('*.md @acme/all\n^[Docs site][2] @acme/docs\n/docs/\n/docs/api/ @acme/api\n[Other]\n/lib/\n')
    expect(facts.map((fact) => fact.kind === 'ownership' && [fact.pattern, fact.owners, fact.section])).toEqual([
      ['*.md', ['@acme/all'], undefined],
      ['/docs/', ['@acme/docs'], 'docs site'],
      ['/docs/api/', ['@acme/api'], 'docs site'],
      ['/lib/', [], 'other'],
    ])
  })
})

describe('catalog-info.yaml', () => {
  const entry = (name: string): string =>
    `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: ${name}\nspec:\n  type: service\n  owner: "team-a"\n`

  it('gives an entry for each of its documents', () => {
    expect(catalogEntries(`${entry('a')}---\n${entry('b')}`).map(({ name, owner, type }) => [name, owner, type])).toEqual([
      ['a', 'team-a', 'service'],
      ['b', 'team-a', 'service'],
    ])
  })

  it('gives the lines of the owner and of the pager', () => {
    const text = entry('a').replace('spec:', '  annotations:\n    pagerduty.com/service-id: P1\nspec:')
    expect(catalogEntries(text)).toMatchObject([
      { ownerAt: { startLine: 9 }, pagers: [{ name: 'pagerduty.com/service-id', at: { startLine: 6 } }] },
    ])
    expect(catalogEntries(entry('a').replace(' "team-a"', ''))).toMatchObject([{ owner: '' }])
  })

  it('leaves other YAML alone', () => {
    expect(catalogEntries('apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n')).toEqual([])
  })
})
