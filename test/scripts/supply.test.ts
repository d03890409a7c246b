import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { completeBill, type Bill } from '../../scripts/supply/bill-of-materials.ts'
import { parseImageName } from '../../scripts/supply/image-digest.ts'
import { readAudit } from '../../scripts/supply/read-audit.ts'
import { withGrammars } from '../../scripts/supply/with-grammars.ts'

const folderWith = (files: Readonly<Record<string, string | Buffer>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'readiness-supply-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

describe('the bill of materials', () => {
  const elf = Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.from('a program')])
  const wasm = Buffer.from('0061736d01000000', 'hex')
  const manifest = (name: string, scripts?: object): string => JSON.stringify({ name, version: '1.0.0', scripts })
  const installed = {
    'node_modules/plain/package.json': manifest('plain', { test: 'node test.js' }),
    'node_modules/plain/index.js': 'MZ is no program here',
    'node_modules/@org/parser/package.json': manifest('@org/parser', { postinstall: 'node build.js' }),
    'node_modules/@org/parser/prebuilds/linux/parser.node': elf,
    'node_modules/@org/parser/parser.wasm': wasm,
    'node_modules/runtime/package.json': manifest('runtime', { preinstall: 'node fetch.js' }),
    'node_modules/runtime/node_modules/runtime-linux/package.json': manifest('runtime-linux'),
    'node_modules/runtime/node_modules/runtime-linux/bin/run': elf,
  }
  const of = (name: string) => ({ type: 'library', name, version: '1.0.0', 'bom-ref': `${name}@1.0.0` })
  const locked = new Set(['node_modules/plain', 'node_modules/@org/parser', 'node_modules/runtime'])
  const complete = (...names: readonly string[]): Bill =>
    completeBill({ bomFormat: 'CycloneDX', components: names.map(of) }, folderWith(installed), locked)

  it('names the grammars that the build copies, without the rest of their packages', () => {
    const file = (name: string) => ({ type: 'file', name })
    const grammar = { ...of('tree-sitter-go'), properties: [{ name: 'npm:install', value: 'node-gyp-build' }] }
    const all = [of('plain'), { ...grammar, components: [file('prebuilds/go.node'), file('tree-sitter-go.wasm')] }, of('tool')]
    expect(withGrammars({ components: [of('plain')] }, { components: all })).toEqual({
      components: [of('plain'), { ...of('tree-sitter-go'), components: [file('tree-sitter-go.wasm')] }],
    })
  })

  it('says which packages run a script when they are installed, and which programs they bring, with their digests', () => {
    expect(complete('plain', '@org/parser')).toEqual({
      bomFormat: 'CycloneDX',
      components: [
        of('plain'),
        {
          ...of('@org/parser'),
          properties: [{ name: 'npm:postinstall', value: 'node build.js' }],
          components: [
            { type: 'file', name: 'parser.wasm', hashes: [{ alg: 'SHA-256', content: sha256(wasm) }] },
            { type: 'file', name: 'prebuilds/linux/parser.node', hashes: [{ alg: 'SHA-256', content: sha256(elf) }] },
          ],
        },
      ],
    })
  })

  it('has what an install script fetched, which no lock file knows, beside the package that fetched it, and not without it', () => {
    expect(complete('runtime').components).toMatchObject([
      { name: 'runtime', properties: [{ name: 'npm:preinstall', value: 'node fetch.js' }] },
      {
        name: 'runtime-linux',
        version: '1.0.0',
        purl: 'pkg:npm/runtime-linux@1.0.0',
        properties: [{ name: 'readiness:fetched-by-install-script-of', value: 'runtime@1.0.0' }],
        components: [{ type: 'file', name: 'bin/run', hashes: [{ alg: 'SHA-256', content: sha256(elf) }] }],
      },
    ])
    expect(complete('plain').components).toEqual([of('plain')])
  })
})

describe('the audit of dependencies', () => {
  const report = (severity: string): string =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: { left: { severity, range: '<2', via: [{ title: 'It hangs', url: 'https://example.org/1' }, 'right'] } },
      metadata: {},
    })

  it.each(['high', 'critical'])('fails for one that is %s', (severity) => {
    const blocking = [`${severity}: left <2: It hangs https://example.org/1; through right`]
    expect(readAudit(report(severity))).toEqual({ kind: 'asked', blocking, others: 0 })
  })

  it('passes with lesser ones, and with none', () => {
    expect(readAudit(report('moderate'))).toEqual({ kind: 'asked', blocking: [], others: 1 })
    expect(readAudit('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual({ kind: 'asked', blocking: [], others: 0 })
  })

  it.each([
    [
      'a refusal',
      '{"message":"405 Method Not Allowed - POST https://r.example.org/","statusCode":405,"error":{"summary":""}}',
      /^405 Method/,
    ],
    ['a network that is away', '{"error":{"summary":"getaddrinfo ENOTFOUND r.example.org"}}', /ENOTFOUND/],
    ['no report', '{}', /no report/],
    ['no JSON', 'npm error\nmore', /^npm error$/],
  ])('says that it could not ask after %s, and does not call that an answer', (_what, output, reason) => {
    expect(readAudit(output)).toMatchObject({ kind: 'not-asked', reason: expect.stringMatching(reason) as string })
  })
})

describe('the digest of a base image', () => {
  const manifest = Buffer.from('{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json"}')
  const dockerfile =
    'FROM node:24-slim AS build\nRUN make\nFROM build AS test\nFROM --platform=linux/amd64 node:24-slim@sha256:00 AS last\nFROM scratch\n'

  const registry = async (answer: RequestListener): Promise<string> => {
    const server = createServer(answer).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const pin = (file: string, url: string): Promise<{ code: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const script = join(import.meta.dirname, '../../scripts/pin-image.ts')
      execFile(
        process.execPath,
        ['--conditions=source', '--disable-warning=ExperimentalWarning', script, '--file', file, '--registry', url],
        (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      )
    })

  it('is asked for with the token that the registry points to, and written behind each tag', async () => {
    const asked: string[] = []
    const url: string = await registry((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization ?? '-'}`)
      if (request.url?.startsWith('/token')) return response.end('{"token":"for-reading"}')
      if (request.headers.authorization !== 'Bearer for-reading') {
        const realm = `Bearer realm="http://${request.headers.host}/token",service="here",scope="repository:library/node:pull"`
        return response.writeHead(401, { 'www-authenticate': realm }).end()
      }
      expect(request.headers.accept).toContain('application/vnd.oci.image.index.v1+json')
      return response.writeHead(200, { 'docker-content-digest': `sha256:${sha256(manifest)}` }).end(manifest)
    })
    const file = join(folderWith({ Dockerfile: dockerfile }), 'Dockerfile')
    const digest = `sha256:${sha256(manifest)}`
    expect(await pin(file, url)).toEqual({ code: 0, stdout: `node:24-slim@${digest}\n`, stderr: '' })
    expect(readFileSync(file, 'utf8')).toBe(
      `FROM node:24-slim@${digest} AS build\nRUN make\nFROM build AS test\nFROM --platform=linux/amd64 node:24-slim@${digest} AS last\nFROM scratch\n`,
    )
    expect(asked).toEqual([
      '/v2/library/node/manifests/24-slim -',
      '/token?service=here&scope=repository%3Alibrary%2Fnode%3Apull -',
      '/v2/library/node/manifests/24-slim Bearer for-reading',
    ])
  })

  it.each<readonly [string, RequestListener | undefined, RegExp]>([
    ['cannot be reached', undefined, /127\.0\.0\.1:\d+ could not be reached: .*ECONNREFUSED/],
    ['does not know the tag', (_request, response) => response.writeHead(404).end(), /knows no library\/node:24-slim: it answered 404/],
    [
      'gives bytes that are not those it names',
      (_request, response) => response.writeHead(200, { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }).end(manifest),
      /named sha256:0+, and gave bytes whose digest is sha256:/,
    ],
    [
      'asks for a sign-in by name',
      (_request, response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(),
      /sign-in of a kind/,
    ],
  ])('is not invented where the registry %s: the file stays, and a sentence says why', async (_what, answer, message) => {
    const file = join(folderWith({ Dockerfile: dockerfile }), 'Dockerfile')
    const free = createServer().listen(0, '127.0.0.1')
    await once(free, 'listening')
    const nobody = `http://127.0.0.1:${(free.address() as AddressInfo).port}`
    free.close()
    const { code, stdout, stderr } = await pin(file, answer ? await registry(answer) : nobody)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(message)
    expect(readFileSync(file, 'utf8')).toBe(dockerfile)
  })

  it.each([
    ['node:24-slim', 'https://registry-1.docker.io', 'library/node', '24-slim'],
    ['acme/shop', 'https://registry-1.docker.io', 'acme/shop', 'latest'],
    ['ghcr.io/acme/shop:1.2', 'https://ghcr.io', 'acme/shop', '1.2'],
    ['localhost:5000/shop:1', 'https://localhost:5000', 'shop', '1'],
  ])('%s is asked of its registry', (text, url, repository, tag) => {
    expect(parseImageName(text)).toEqual({ registry: url, repository, tag })
  })
})
