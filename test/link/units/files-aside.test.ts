import { describe, expect, it } from 'vitest'
import type { Fact, FileFacts } from '#model/fact'
import { plainFacts } from '#facts/reading/plain-facts'
import { filesAside } from '#link/units/files-aside'

const server: Fact = {
  kind: 'server',
  at: { startLine: 1, endLine: 1 },
  within: 'main',
  subject: 'serve',
  library: 'net/http',
  serves: 'http',
}

const go = (options: { readonly main?: boolean; readonly imports?: readonly string[]; readonly facts?: readonly Fact[] }): FileFacts => ({
  ...plainFacts('', options.facts ?? []),
  exports: options.main ? [{ name: 'main', local: 'main' }] : [],
  imports: (options.imports ?? []).map((module) => ({ module, typeOnly: false, lazy: false })),
})

const run = (files: Readonly<Record<string, FileFacts>>): string[] => {
  const list = Object.entries(files).map(([path, facts]) => ({ path, facts }))
  const aside = filesAside(list, (_from, module) => list.filter((file) => file.path.startsWith(`${module}/`)).map((file) => file.path))
  return [...aside].map(([path, { role }]) => `${path} ${role}`).sort()
}

describe('files that only programs use which are run by hand', () => {
  it('are the command and what it alone imports', () => {
    expect(
      run({
        'cmd/server/main.go': go({ main: true, imports: ['store'], facts: [server] }),
        'cmd/tool/main.go': go({ main: true, imports: ['store', 'table'] }),
        'store/store.go': go({}),
        'table/table.go': go({}),
      }),
    ).toEqual(['cmd/tool/main.go script', 'table/table.go script'])
  })

  it('are none of a command that starts the server in a package of its own', () => {
    expect(
      run({
        'cmd/all/main.go': go({ main: true, imports: ['serve'] }),
        'serve/serve.go': go({ facts: [server] }),
      }),
    ).toEqual([])
  })

  it('are a command whose folder says that a person starts it, also where it uses a package of the server', () => {
    expect(
      run({
        'main.go': go({ main: true, imports: ['serve'] }),
        'cli/main.go': go({ main: true, imports: ['cli/functions'] }),
        'cli/functions/http.go': go({ imports: ['serve'] }),
        'serve/serve.go': go({ facts: [server] }),
      }),
    ).toEqual(['cli/functions/http.go script', 'cli/main.go script'])
  })

  it('are a command that serves the person who runs it, on this machine alone', () => {
    expect(
      run({
        'cmd/server/main.go': go({ main: true, facts: [server] }),
        'cmd/login/main.go': go({ main: true, facts: [{ ...server, loopback: true }] }),
      }),
    ).toEqual(['cmd/login/main.go script'])
  })

  it('are none where nothing is seen to stay up', () => {
    expect(run({ 'cmd/tool/main.go': go({ main: true }) })).toEqual([])
  })

  it('are not those that no program imports', () => {
    expect(run({ 'main.go': go({ main: true, facts: [server] }), 'lib/lib.go': go({}) })).toEqual([])
  })

  it('are those of packages that use a test library and that no program imports', () => {
    const harness = go({ imports: ['github.com/ory/dockertest/v3'] })
    const program = (imports: readonly string[]) => go({ main: true, imports, facts: [server] })
    expect(run({ 'main.go': program([]), 'integration/node.go': harness, 'integration/wait.go': go({}) })).toEqual([
      'integration/node.go test',
      'integration/wait.go test',
    ])
    expect(run({ 'main.go': program(['integration']), 'integration/node.go': harness })).toEqual([])
    expect(run({ 'integration/node.go': harness })).toEqual([])
  })
})
