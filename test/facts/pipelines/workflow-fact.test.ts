import { expect, it } from 'vitest'
import type { Pipeline } from '#model/facts/documents/pipeline'
import { extractYaml } from '#facts/reading/extract-yaml'

const pipelineIn = (text: string): Pipeline | undefined => extractYaml(text).facts.find((fact) => fact.kind === 'pipeline')

const workflow = (steps: string, more = ''): string => `on: push\n${more}jobs:\n  a:\n    runs-on: x\n    steps:\n${steps}`

it('follows anchors and merge keys', () => {
  const fact = pipelineIn(
    `on: push\nx-env: &env\n  TOKEN: \${{ secrets.TOKEN }}\njobs:\n  a:\n    env: *env\n    steps: &steps\n      - run: make\n  b:\n    env:\n      <<: *env\n    steps: *steps\n`,
  )
  expect(fact?.jobs.map(({ env, steps }) => [env[0]?.name, steps.length])).toEqual([
    ['TOKEN', 1],
    ['TOKEN', 1],
  ])
})

it('reports broken YAML as a problem of the file', () => {
  const found = extractYaml('on: push\njobs:\n  a: [\n')
  expect(found.problem?.message).toContain('Invalid YAML')
  expect(found.facts.filter(({ kind }) => kind === 'pipeline')).toEqual([])
})

it.each([
  'on: push\njobs:\n',
  'on: push\njobs: []\n',
  'on: push\njobs: { a: 1 }\n',
  'on: push\njobs: { a: { steps: 3, env: [], needs: {} , if: [], permissions: 4 } }\n',
  'on: [1, { a: b }]\njobs: { a: { steps: [null, 1, [], { run: {} }, { uses: 4 }, { with: x }] } }\n',
  'runs:\n  using: composite\n  steps: 1\n',
  'on: push\njobs: &a\n  b: *a\n',
])('reads %j without failing', (text) => {
  expect(() => extractYaml(text)).not.toThrow()
})

it('bounds what it reads of a huge workflow', () => {
  const many = Array.from({ length: 3000 }, (_, index) => `      - run: echo \${{ github.event.issue.title }} ${index}\n`).join('')
  expect(pipelineIn(workflow(many))?.jobs[0]?.steps).toHaveLength(200)
})

it('gives expressions their lines in a block', () => {
  const fact = pipelineIn(workflow('      - run: |\n          a\n          b ${{ github.head_ref }}\n'))
  expect(fact?.jobs[0]?.steps[0]?.script?.inserted).toEqual([{ at: { startLine: 8, endLine: 8 }, sources: [{ path: 'github.head_ref' }] }])
})

it.each([
  ['echo "a=$TITLE" >> "$GITHUB_OUTPUT"', 'output', 'a', 'env.TITLE'],
  ["echo 'b=${{ github.head_ref }}' >> $GITHUB_ENV", 'env', 'b', 'github.head_ref'],
  ['echo "c=${TITLE}" | tee -a "$GITHUB_OUTPUT"', 'output', 'c', 'env.TITLE'],
  ['echo "sha=$(gh pr view 1 --json headRefOid -q .headRefOid)" >> "$GITHUB_OUTPUT"', 'output', 'sha', 'data.head.sha'],
])('%s writes a value', (line, to, name, path) => {
  const fact = pipelineIn(workflow(`      - run: |\n          ${line}\n`))
  expect(fact?.jobs[0]?.steps[0]?.script?.writes).toEqual([{ to, name, sources: [{ path }] }])
})

it.each([
  'echo "a=${TITLE//[^a-z]/}" >> "$GITHUB_OUTPUT"',
  'echo "a=$(echo "$TITLE" | wc -c)" >> "$GITHUB_OUTPUT"',
  'echo "a=1" >> "$GITHUB_OUTPUT"',
])('%s writes no text that it was given', (line) => {
  const fact = pipelineIn(workflow(`      - run: |\n          ${line}\n`))
  expect(fact?.jobs[0]?.steps[0]?.script?.writes).toEqual([])
})

it.each([
  ['actions/checkout@v4', 'tag'],
  ['a/b@main', 'branch'],
  ['a/b@release/v1', 'tag'],
  ['a/b/c@0123456789abcdef0123456789abcdef01234567', 'digest'],
  ['./.github/actions/x', 'local'],
  ['docker://alpine:3', 'image'],
  ['a/b@${{ matrix.ref }}', 'unknown'],
])('%s is named by %s', (uses, kind) => {
  expect(pipelineIn(workflow(`      - uses: ${uses} # v1.2.3\n`))?.jobs[0]?.steps[0]?.uses?.kind).toBe(kind)
})
