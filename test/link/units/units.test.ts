import { describe, expect, it } from 'vitest'
import type { Shown } from '#link/roles/file-evidence'
import { unitsOf, type ManifestFile } from '#link/units/units'

const manifest = (
  path: string,
  name: string,
  dependencies: readonly string[],
  ecosystem: ManifestFile['ecosystem'] = 'java',
): ManifestFile => ({
  path,
  ecosystem,
  manifest: {
    kind: 'package-manifest',
    at: { startLine: 1, endLine: 1 },
    within: '',
    subject: name,
    name,
    private: false,
    bin: false,
    exposes: false,
    published: false,
    scripts: {},
    aliases: {},
    exports: {},
    dependencies: Object.fromEntries(dependencies.map((one) => [one, '1'])),
    devDependencies: {},
  },
})

const runtimes = (manifests: readonly ManifestFile[], programs: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    unitsOf(
      manifests,
      programs.map((path) => ({ path, ecosystem: manifests[0]?.ecosystem ?? 'java', shown: ['program' as const] })),
      new Set(),
    ).map((unit) => [unit.root, unit.runtime]),
  )

describe('what a module runs in', () => {
  it('is the server that depends on it, also when the module holds a program of its own', () => {
    const manifests = [
      manifest('web/pom.xml', 'org.acme:shop-web', ['jakarta.servlet:jakarta.servlet-api', 'org.acme:shop-api']),
      manifest('api/pom.xml', 'org.acme:shop-api', []),
    ]
    expect(runtimes(manifests, ['api/src/main/java/org/acme/Export.java'])).toEqual({ web: 'server', api: 'server' })
  })

  it.each([
    ['a command where it reads arguments', ['program', 'arguments'], 'cli'],
    ['undecided, so production, where it does not', ['program'], 'unknown'],
    ['undecided where it is asked to stop, as what runs for long is', ['program', 'arguments', 'stops'], 'unknown'],
  ] as const)('is %s, if no server depends on it', (_title, shown, runtime) => {
    const manifests = [
      manifest('web/pom.xml', 'org.acme:shop-web', ['jakarta.servlet:jakarta.servlet-api']),
      manifest('export/pom.xml', 'org.acme:shop-export', []),
    ]
    const path = 'export/src/main/java/org/acme/Export.java'
    const units = unitsOf(manifests, [{ path, ecosystem: 'java', shown }], new Set())
    expect(units.map((unit) => [unit.root, unit.runtime])).toEqual([
      ['web', 'server'],
      ['export', runtime],
    ])
  })
})

describe('a JavaScript package that no known framework serves', () => {
  const runtime = (scripts: Readonly<Record<string, string>>, ...shown: readonly Shown[]): string | undefined => {
    const one = manifest('package.json', 'api', ['some-framework'], 'npm')
    const [unit] = unitsOf([{ ...one, manifest: { ...one.manifest, scripts } }], [{ path: 'main.js', ecosystem: 'npm', shown }], new Set())
    return unit?.runtime
  }

  it('is a server where one of its files listens', () => {
    expect(runtime({ start: 'node main.js' }, 'listens')).toBe('server')
    expect(runtime({}, 'listens')).toBe('server')
  })

  it('is a worker where one of its files takes jobs', () => {
    expect(runtime({ start: 'node main.js' }, 'works')).toBe('worker')
  })

  it('is unknown where it does neither, or listens for its own machine only', () => {
    expect(runtime({ start: 'node main.js' })).toBe('unknown')
    expect(runtime({}, 'listens-locally')).toBe('unknown')
  })
})

describe('a JavaScript package that others may use as well', () => {
  const runtime = (paths: readonly string[], ...more: readonly ManifestFile[]): string | undefined => {
    const one = manifest('package.json', 'api', ['express'], 'npm')
    return unitsOf([{ ...one, manifest: { ...one.manifest, exposes: true } }, ...more], [], new Set(paths))[0]?.runtime
  }

  it('is a server where the only package of the repository has an image at the root', () => {
    expect(runtime(['Dockerfile'])).toBe('server')
  })

  it('is a library without one, with one of another name, or where the image may be of another package', () => {
    expect(runtime([])).toBe('library')
    expect(runtime(['Dockerfile.test'])).toBe('library')
    expect(runtime(['Dockerfile'], manifest('packages/web/package.json', 'web', [], 'npm'))).toBe('library')
  })
})

describe('what answers for a rejected handler', () => {
  const handles = (dependencies: Readonly<Record<string, string>>): boolean | undefined => {
    const one = manifest('package.json', 'api', [], 'npm')
    const [unit] = unitsOf([{ ...one, manifest: { ...one.manifest, dependencies } }], [], new Set())
    return unit?.brings.has('handled-rejections')
  }

  it('is Express from its fifth version on', () => {
    expect(handles({ express: '^5.1.0' })).toBe(true)
    expect(handles({ express: '^4.21.0' })).toBe(false)
  })

  it('is a framework that always did, or a package for it', () => {
    expect(handles({ fastify: '^4.0.0' })).toBe(true)
    expect(handles({ express: '4', 'express-async-errors': '3' })).toBe(true)
  })
})

describe('a Python package that is published', () => {
  const runtime = (...dependencies: readonly string[]): string | undefined => {
    const one = manifest('pyproject.toml', 'events', dependencies, 'python')
    return unitsOf([{ ...one, manifest: { ...one.manifest, exposes: true, published: true } }], [], new Set())[0]?.runtime
  }

  it('is a service where it brings the framework, the queue and what lies below them', () => {
    expect(runtime('flask', 'celery', 'psycopg2')).toBe('server')
    expect(runtime('django', 'celery', 'gunicorn')).toBe('server')
  })

  it('stays a library where it leaves one of them to whoever uses it', () => {
    expect(runtime('flask')).toBe('library')
    expect(runtime('django', 'celery')).toBe('library')
    expect(runtime('flask', 'psycopg2')).toBe('library')
  })
})

describe('a Python package that no index lists and that nothing starts', () => {
  const runtime = (...dependencies: readonly string[]): string | undefined => {
    const one = manifest('setup.cfg', 'readings', dependencies, 'python')
    return unitsOf([{ ...one, manifest: { ...one.manifest, exposes: true } }], [], new Set())[0]?.runtime
  }

  it('is a library', () => {
    expect(runtime('confluent-kafka')).toBe('library')
  })

  it('may run anywhere where it brings the driver of its own database', () => {
    expect(runtime('confluent-kafka', 'psycopg')).toBe('unknown')
    expect(runtime('flask', 'psycopg2')).toBe('server')
  })
})

describe('a published JavaScript package', () => {
  const host = manifest('host/package.json', '@acme/shop', ['express'], 'npm')
  const published = (name: string, dependencies: readonly string[], shown: readonly Shown[]): string | undefined => {
    const one = manifest(`${name}/package.json`, name, dependencies, 'npm')
    const manifests = [host, { ...one, manifest: { ...one.manifest, exposes: true, published: true } }]
    return unitsOf(manifests, [{ path: `${name}/index.ts`, ecosystem: 'npm', shown }], new Set()).find(({ root }) => root === name)?.runtime
  }

  it('runs in the server of the repository that it adds routes or jobs to', () => {
    expect(published('payments', ['@acme/shop'], ['answers'])).toBe('server')
    expect(published('jobs', ['@acme/shop'], ['works'])).toBe('server')
  })

  it('is a library if it adds none, or if it needs no server of the repository', () => {
    expect(published('types', ['@acme/shop'], [])).toBe('library')
    expect(published('middleware', ['some-package'], ['answers'])).toBe('library')
  })
})

describe('the requirements of a Python project in files of their own', () => {
  const dependencies = (...files: readonly [path: string, name: string][]): string[] =>
    unitsOf(
      files.map(([path, name]) => manifest(path, '', [name], 'python')),
      [],
      new Set(),
    ).flatMap((unit) => [...unit.dependencies.keys()])

  it('are one unit in the folder above theirs', () => {
    expect(dependencies(['api/requirements/base.txt', 'flask'], ['api/requirements/production.txt', 'gunicorn'])).toEqual([
      'flask',
      'gunicorn',
    ])
  })

  it.each(['requirements/test.txt', 'requirements/local.in', 'requirements-dev.txt', 'requirements/docs.txt'])(
    'do not run with the service if they are for tests, development or documents: %s',
    (path) => {
      expect(dependencies(['requirements.txt', 'flask'], [path, 'celery'])).toEqual(['flask'])
    },
  )
})
