import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { rendererDigest } from '#engine/charts/chart-renderer-digest'
import { chartRenderer } from '#engine/render-chart'

import { makeArchive, type ArchiveEntry } from './make-archive.ts'

const folder = join(import.meta.dirname, '../../chart-renderer')
const renderer = chartRenderer({ limits: { perChart: 1_500, memory: 700 } })
afterAll(() => renderer.close())

type Files = Readonly<Record<string, string>>

const chart: Files = { 'Chart.yaml': 'name: orders\nversion: 1.0.0\n', 'values.yaml': 'replicas: 1\n' }

/** The text of a template's output, or why there is none. */
const render = async (template: string, more: Files = {}, values: readonly string[] = []): Promise<string> => {
  const outcome = await renderer.render({ ...chart, 'templates/a.yaml': template, ...more }, values)
  if ('reason' in outcome) return `not rendered: ${outcome.reason}`
  if (outcome.error !== undefined) return `error: ${outcome.error}`
  return outcome.templates?.map(({ text }) => text).join('\n') ?? ''
}

it('ships the renderer that its build gives', () => {
  const program = brotliDecompressSync(readFileSync(join(folder, 'chart-renderer.wasm.br')))
  expect(createHash('sha256').update(program).digest('hex')).toBe(rendererDigest)
})

describe('a chart is rendered as Helm documents it', () => {
  it.each<[string, string, string, Files?, string[]?]>([
    ['values', 'a: {{ .Values.replicas }}', 'a: 1'],
    ['values of a file above the defaults', 'a: {{ .Values.replicas }}', 'a: 3', {}, ['replicas: 3\n']],
    ['null removes a default', 'a: {{ hasKey .Values "replicas" }}', 'a: false', {}, ['replicas: null\n']],
    ['numbers compare by value', '{{ if gt .Values.replicas 0 }}more{{ end }}', 'more'],
    ['an absent value is empty', 'a: {{ .Values.none }}|', 'a: |'],
    ['named templates', '{{ define "x" }}b{{ end }}a: {{ include "x" . | upper | quote }}', 'a: "B"'],
    ['templates in values', 'a: {{ tpl .Values.greeting . }}', 'a: hello orders', {}, ['greeting: hello {{ .Chart.Name }}\n']],
    ['YAML of a table', 'a:{{ .Values.t | toYaml | nindent 2 }}', 'a:\n  b: 1\n  c:\n  - d', {}, ['t: { b: 1, c: [d] }\n']],
    ['files of the chart', '{{ (.Files.Glob "conf/*").AsConfig }}', 'a.txt: x', { 'conf/a.txt': 'x' }],
    ['the cluster has nothing', '{{ lookup "v1" "Secret" "" "" | len }}', '0'],
    [
      'capabilities',
      '{{ .Capabilities.APIVersions.Has "apps/v1/Deployment" }} {{ .Capabilities.APIVersions.Has "acme.io/v1" }}',
      'true false',
    ],
    [
      'values of a chart inside of another',
      'top',
      'x: 2 eu\ntop',
      {
        'charts/sub/Chart.yaml': 'name: sub\nversion: 1.0.0\n',
        'charts/sub/values.yaml': 'x: 1\n',
        'charts/sub/templates/s.yaml': 'x: {{ .Values.x }} {{ .Values.global.region }}',
      },
      ['sub: { x: 2 }\nglobal: { region: eu }\n'],
    ],
    [
      'a dependency that a condition turns off',
      'top',
      'top',
      {
        'Chart.yaml': 'name: orders\nversion: 1.0.0\ndependencies: [{ name: sub, condition: sub.enabled }]\n',
        'charts/sub/Chart.yaml': 'name: sub\nversion: 1.0.0\n',
        'charts/sub/templates/s.yaml': 'sub',
      },
      ['sub: { enabled: false }\n'],
    ],
  ])('%s', async (_title, template, expected, more = {}, values = []) => {
    expect(await render(template, more, values)).toBe(expected)
  })

  it.each<[string, string, RegExp]>([
    ['a required value', '{{ required "set the port" .Values.port }}', /^error: a required value is missing: set the port$/],
    ['a failure of the chart', '{{ fail "no" }}', /^error: the chart refuses its values: no$/],
    ['an unknown function', '{{ madeUp }}', /^error: function "madeUp" not defined$/],
    ['an unknown template', '{{ include "library.names" . }}', /^error: no template "library\.names" is defined in the repository$/],
  ])('%s is an error', async (_title, template, expected) => {
    expect(await render(template)).toMatch(expected)
  })

  it('names the line of a template for each line of the output', async () => {
    const template = 'a: 1\n{{- if true }}\nb:\n  {{- dict "c" 1 "d" 2 | toYaml | nindent 2 }}\n{{- end }}\ne: 3\n'
    const outcome = await renderer.render({ ...chart, 'templates/a.yaml': template }, [])
    expect('templates' in outcome && outcome.templates?.[0]?.lines.map(([, line]) => line)).toEqual([1, 3, 4, 4, 6, 7])
  })

  it('gives the same text each time', async () => {
    const template = '{{ now }} {{ randAlphaNum 12 }} {{ uuidv4 }} {{ (genCA "a" 1).Cert }} {{ keys (dict "a" 1) }}'
    expect(await render(template)).toBe(await render(template))
  })
})

const packed = (entries: readonly ArchiveEntry[]): string => makeArchive(entries).toString('base64')

/** The outcome of a chart with one packed dependency, which the chart declares. */
const renderPacked = async (archive: string, more: Files = {}, template = '{{ include "library.name" . }}'): Promise<string> => {
  const declared = {
    'Chart.yaml': 'name: orders\nversion: 1.0.0\ndependencies: [{ name: library, version: 1.x.x, repository: "https://a.example" }]\n',
  }
  const outcome = await renderer.render({ ...chart, ...declared, 'templates/a.yaml': template, ...more }, [], {
    'charts/library-1.2.0.tgz': archive,
  })
  if ('reason' in outcome) return `not rendered: ${outcome.reason}`
  if (outcome.error !== undefined) return `error: ${outcome.error}`
  return [
    ...(outcome.templates ?? []).map(({ text, isVendored }) => (isVendored === true ? `(${text})` : text)),
    ...(outcome.missing ?? []),
  ].join(' ')
}

const library: readonly ArchiveEntry[] = [
  { name: 'library/Chart.yaml', text: 'name: library\nversion: 1.2.0\n' },
  { name: 'library/values.yaml', text: 'size: 2\n' },
  { name: 'library/templates/_name.tpl', text: '{{ define "library.name" }}named by the library{{ end }}' },
  { name: 'library/templates/own.yaml', text: 'size: {{ .Values.size }}' },
]

describe('a packed dependency', () => {
  it('is used, and its own objects count as vendored', async () => {
    expect(await renderPacked(packed(library))).toBe('(size: 2) named by the library')
  })

  it('is used in any version, as Helm uses it', async () => {
    const other = library.map((entry) => ({ ...entry, text: String(entry.text).replace('1.2.0', '2.0.0') }))
    expect(await renderPacked(packed(other), {}, 'a')).toContain('(size: 2)')
  })

  it('contains dependencies that are packed too', async () => {
    const inner = makeArchive([
      { name: 'base/Chart.yaml', text: 'name: base\nversion: 1.0.0\n' },
      { name: 'base/templates/_x.tpl', text: '{{ define "base.x" }}deep{{ end }}' },
    ])
    const outer = packed([...library, { name: 'library/charts/base-1.0.0.tgz', text: inner }])
    expect(await renderPacked(outer, {}, '{{ include "base.x" . }}')).toContain('deep')
  })

  it('gives way to a folder of the same name', async () => {
    const folder = {
      'charts/library/Chart.yaml': 'name: library\nversion: 1.3.0\n',
      'charts/library/templates/_name.tpl': '{{ define "library.name" }}named by the folder{{ end }}',
    }
    expect(await renderPacked(packed(library), folder)).toBe('named by the folder')
  })

  const bomb = Buffer.alloc(40_000_000, 'a')
  const nested = (depth: number): Buffer =>
    makeArchive([
      { name: 'library/Chart.yaml', text: 'name: library\nversion: 1.2.0\n' },
      ...(depth === 0 ? [] : [{ name: 'library/charts/library.tgz', text: nested(depth - 1) }]),
    ])

  it.each<[string, string, RegExp]>([
    ['a path above the folder', packed([{ name: 'library/../../a', text: 'x' }]), /error: .*a path that leaves its folder/],
    ['an absolute path', packed([{ name: '/etc/passwd', text: 'x' }]), /error: .*a path that leaves its folder/],
    ['a path of Windows', packed([{ name: 'library\\..\\..\\a', text: 'x' }]), /error: .*a path that leaves its folder/],
    ['a file without a folder', packed([{ name: 'Chart.yaml', text: 'name: a' }]), /error: .*not a chart in one folder/],
    ['two folders', packed([...library, { name: 'other/Chart.yaml', text: 'name: other' }]), /error: .*not a chart in one folder/],
    [
      'a symbolic link',
      packed([...library, { name: 'library/values.yaml', type: '2', link: '/etc/passwd' }]),
      /error: .*a link or a device/,
    ],
    ['a hard link', packed([...library, { name: 'library/x', type: '1', link: 'library/Chart.yaml' }]), /error: .*a link or a device/],
    [
      '40 MB of one letter',
      packed([...library, { name: 'library/a.txt', text: bomb }]),
      /limit reached: archives unpack to more than 32 MB/,
    ],
    [
      'too many entries',
      packed(Array.from({ length: 6_000 }, (_, index) => ({ name: `library/f${index}` }))),
      /limit reached: archives have more than 5000 entries/,
    ],
    ['archives in archives', nested(6).toString('base64'), /limit reached: archives are nested more than 3 deep/],
    ['a size that lies', packed([{ name: 'library/Chart.yaml', text: 'name: a', size: 8_000_000_000 }]), /error: .*the archive is invalid/],
    ['no archive', Buffer.from('text').toString('base64'), /error: .*the archive is invalid/],
    ['half an archive', makeArchive(library).subarray(0, 80).toString('base64'), /error: .*the archive is invalid/],
  ])('is refused: %s', async (_title, archive, expected) => {
    expect(await renderPacked(archive)).toMatch(expected)
    expect(await render('a: {{ .Values.replicas }}'), 'the next chart').toBe('a: 1')
  })
})

describe('files that the chart ignores', () => {
  it.each<[string, string, string]>([
    ['nothing', '# a comment\n\n', 'one two deep'],
    ['a name', 'b.yaml', 'one deep'],
    ['a pattern', '*.bak\ntemplates/b*', 'one deep'],
    ['a path from the top', '/templates/a.yaml', 'two deep'],
    ['a path from the top that is elsewhere', '/b.yaml', 'one two deep'],
    ['a folder', 'inner/', 'one two'],
    ['a folder that is a file', 'b.yaml/', 'one two deep'],
  ])('%s', async (_title, ignored, expected) => {
    const more = { '.helmignore': ignored, 'templates/b.yaml': 'two', 'templates/inner/c.yaml': 'deep', 'templates/.hidden.yaml': 'hidden' }
    expect((await render('one', more)).split('\n').join(' ')).toBe(expected)
  })
})

describe('a hostile chart', () => {
  it.each<[string, string, RegExp, Files?]>([
    ['an endless range', '{{ range 1000000000000 }}{{ end }}', /limit reached: rendering took more than 1\.5 s of processor time/],
    ['nested loops', '{{ range until 100000 }}{{ range until 100000 }}{{ end }}{{ end }}', /limit reached: .* processor time/],
    ['repeat', '{{ repeat 1000000000 "a" }}', /limit reached: repeat/],
    ['a list of a thousand million', '{{ until 1000000000 | len }}', /limit reached: a list/],
    ['a list by steps', '{{ untilStep 0 1000000000 1 | len }}', /limit reached: a list/],
    ['indentation', '{{ indent 1000000000 "a" }}', /limit reached: 1000000000 spaces/],
    [
      'a text that doubles',
      '{{ $x := repeat 4000000 "a" }}{{ range until 1000 }}{{ $x = print $x $x }}{{ end }}',
      /limit reached: .*(memory|processor time)/,
    ],
    ['a huge output', '{{ range until 100000 }}{{ repeat 1000 "a" }}{{ end }}', /limit reached: the templates write too much/],
    [
      'tpl in tpl',
      '{{ define "x" }}{{ tpl "{{ include \\"x\\" . }}" . }}{{ end }}{{ include "x" . }}',
      /limit reached: templates include each other/,
    ],
    ['a template in itself', '{{ define "x" }}{{ template "x" . }}{{ end }}{{ template "x" . }}', /exceeded maximum template depth/],
    ['a value in itself', '{{ $a := dict }}{{ $_ := set $a "a" $a }}{{ $a }}', /limit reached|^$/],
    ['deep parentheses', `{{ ${'('.repeat(200_000)}1${')'.repeat(200_000)} }}`, /limit reached|error/],
    ['aliases of YAML', '{{ .Values | len }}', /excessive aliasing/, { 'values.yaml': aliases() }],
    ['the environment', '{{ env "PATH" }}', /function "env" not defined/],
    ['the environment in a text', '{{ expandenv "$PATH" }}', /function "expandenv" not defined/],
    [
      'files of the machine',
      '{{ .Files.Get "/etc/passwd" }}{{ .Files.Get "../../../../etc/passwd" }}{{ .Files.Glob "/etc/*" | len }}',
      /^0$/,
    ],
    ['the network', '{{ getHostByName "example.com" }}|', /^\|$/],
  ])('%s', async (_title, template, expected, more = {}) => {
    expect(await render(template, more)).toMatch(expected)
    expect(await render('a: {{ .Values.replicas }}'), 'the next chart').toBe('a: 1')
  })
})

/** Nine levels of nine references each. */
function aliases(): string {
  const lines = ['a0: &a0 [x]']
  for (let level = 1; level < 10; level += 1)
    lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`)
  return lines.join('\n')
}
