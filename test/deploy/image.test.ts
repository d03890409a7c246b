import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DockerfileParser, type Copy, type Instruction } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

import type { Review } from '#model/review'
import { extractionVersions, versionsFile, type ExtractionVersions } from '#engine/extraction-version'

import { tempRepository } from '../support/temp-repository.ts'
import { freePort } from '../../scripts/processes/free-port.ts'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'Dockerfile'), 'utf8')
const file = DockerfileParser.parse(text)

/** The instructions of each stage, by its name; the last one has none. */
const stages = (): Map<string, Instruction[]> => {
  const found = new Map<string, Instruction[]>()
  let current: Instruction[] = []
  for (const instruction of file.getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      current = []
      found.set(/ AS (\S+)$/.exec(instruction.getArgumentsContent() ?? '')?.[1] ?? '', current)
    } else current.push(instruction)
  }
  return found
}

const wordsOf = (instruction: Instruction): string[] => instruction.getArguments().map((argument) => argument.getValue())

/** The words of `CMD [...]`, and of the command of a health check. */
const jsonOf = (instruction: Instruction | undefined): string[] =>
  JSON.parse((instruction?.getArgumentsContent() ?? '[]').replace(/^(--\S+\s+|\\\n\s*)*CMD /, '')) as string[]

const last = stages().get('') ?? []
const one = (keyword: string): Instruction | undefined => last.find((instruction) => instruction.getKeyword() === keyword)

describe('the Dockerfile', () => {
  it('gives the linter nothing to say, and the linter would say it', () => {
    expect(validate(text)).toEqual([])
    expect(validate(text.replace('WORKDIR /app', 'WORKDIR app').replace('USER', 'USR'))).toHaveLength(2)
  })

  it('builds on one image alone, slim, of the Node version that the tests run on', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: { node: string } }
    const images = new Set(file.getFROMs().map((from) => from.getImage()))
    expect(images.size).toBe(1)
    // With the digest that `npm run pin-image` writes, or without one.
    expect([...images][0]?.replace(/@sha256:[0-9a-f]{64}$/, '')).toBe(`node:${devDependencies.node}-slim`)
  })

  it('runs the process as a user with a number, who is not root, without a shell before it, and checks its health', () => {
    expect(wordsOf(one('USER') as Instruction)[0]).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(jsonOf(one('CMD'))[0]).toBe('node')
    expect(one('HEALTHCHECK')).toBeDefined()
    expect(last.findIndex((each) => each.getKeyword() === 'USER')).toBeGreaterThan(
      last.findLastIndex((each) => each.getKeyword() === 'RUN'),
    )
  })

  it('takes no development dependency and no source into the last stage', () => {
    const copied = last
      .filter((each) => each.getKeyword() === 'COPY')
      .map((each) => [(each as Copy).getFromFlag()?.getValue(), ...wordsOf(each).slice(0, -1)])
    expect(copied).toEqual([
      ['dependencies', '/app/node_modules'],
      ['build', '/app/dist'],
      [undefined, 'docs/schemas'],
      [undefined, 'package.json', 'LICENSE', 'app.yml'],
    ])
    const installs = stages()
      .get('dependencies')
      ?.filter((each) => each.getKeyword() === 'RUN')
    expect(installs?.map((each) => each.getArgumentsContent())).toEqual(['npm ci --omit=dev --ignore-scripts'])
  })
})

/** Whether `.dockerignore` lets a path into the build: all is left out but what a line with `!` names. */
const inContext = (path: string): boolean => {
  let kept = true
  for (const line of readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const pattern = line.replace(/^!/, '')
    const isAbove = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern || path.startsWith(`${pattern}/`)
    if (isAbove) kept = line.startsWith('!')
  }
  return kept
}

/** Runs a program with this Node first in its path; npm takes from its cache what is there. */
const inNode = (cwd: string, program: string, args: readonly string[]): string =>
  execFileSync(program, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      NODE_OPTIONS: '',
      npm_config_prefer_offline: 'true',
    },
  })

/**
 * Carries out the Dockerfile without an engine: a folder for each stage in place of its root. Two things are done otherwise than it says:
 * the full installation is the one that is already here, from the same lock file; and nothing is given to another user.
 */
const buildImage = (folder: string): void => {
  for (const [name, instructions] of stages()) {
    const stage = join(folder, name || 'image')
    let workdir = stage
    mkdirSync(stage)
    for (const instruction of instructions) {
      const words = wordsOf(instruction)
      switch (instruction.getKeyword()) {
        case 'WORKDIR':
          workdir = join(stage, words[0] ?? '')
          mkdirSync(workdir, { recursive: true })
          break
        case 'COPY': {
          const from = (instruction as Copy).getFromFlag()?.getValue()
          const target = words.at(-1) ?? ''
          for (const source of words.slice(0, -1)) {
            if (!from) expect(inContext(source), `.dockerignore leaves out ${source}`).toBe(true)
            const to = join(workdir, target.endsWith('/') ? join(target, source) : target)
            mkdirSync(dirname(to), { recursive: true })
            // A stage is left as it is once another one has copied from it: its files need no second place on the disk.
            if (from) execFileSync('cp', ['-al', join(folder, from, source), to])
            else cpSync(join(root, source), to, { recursive: true, verbatimSymlinks: true })
          }
          break
        }
        case 'RUN': {
          const command = instruction.getArgumentsContent() ?? ''
          // Packages of the system are the machine's own here.
          if (command.startsWith('apt-get ')) break
          if (command === 'npm ci --ignore-scripts') symlinkSync(join(root, 'node_modules'), join(workdir, 'node_modules'))
          else
            inNode(workdir, 'sh', ['-ec', command.replaceAll(' /data', ` ${stage}/data`).replaceAll('node:node', `${process.getuid?.()}`)])
          break
        }
        default:
      }
    }
  }
}

interface Probe {
  readonly httpGet: { readonly path: string }
}

/** The paths that Kubernetes asks, by the names of the probes. */
const probes = (): [string, string][] => {
  const deployment = parse(readFileSync(join(root, 'deploy/kubernetes/deployment.yaml'), 'utf8')) as {
    spec: { template: { spec: { containers: [Record<string, Probe>] } } }
  }
  const [container] = deployment.spec.template.spec.containers
  return ['startupProbe', 'readinessProbe', 'livenessProbe'].map((name) => [name, container[name]?.httpGet.path ?? ''])
}

describe('built step by step', { timeout: 600_000 }, () => {
  let folder = ''

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-image-')))
    buildImage(folder)
  }, 600_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }), 600_000)

  it('the versions of what extracts are written down as the code has them', () => {
    const dist = join(folder, 'image/app/dist')
    const written = JSON.parse(readFileSync(join(dist, versionsFile), 'utf8')) as ExtractionVersions
    expect(written).toEqual(extractionVersions(dist))
    expect(new Set(Object.values(written)).size).toBeGreaterThan(10)
  })

  it('the image starts, answers its health checks, and stops in order at SIGTERM', async () => {
    const image = join(folder, 'image')
    const app = join(image, 'app')
    expect(readdirSync(app).sort()).toEqual(['LICENSE', 'app.yml', 'dist', 'docs', 'node_modules', 'package.json'])
    for (const name of ['typescript', 'vitest', 'playwright-core'])
      expect(existsSync(join(app, 'node_modules', name, 'package.json')), name).toBe(false)

    const port = await freePort()
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    })
    const environment = {
      ...Object.fromEntries(wordsOf(one('ENV') as Instruction).map((word) => word.split('=', 2))),
      DATA_DIR: join(image, 'data'),
    }
    const env = {
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      ...environment,
      APP_ID: '1',
      PRIVATE_KEY: privateKey,
      WEBHOOK_SECRET: 'a-secret-of-this-test-alone',
      PORT: String(port),
      HOST: '127.0.0.1',
      // No server: nothing of this test leaves the machine.
      GHE_HOST: '127.0.0.1:9',
      GHE_PROTOCOL: 'http',
      RECONCILE: 'false',
    }
    const [command = '', ...args] = jsonOf(one('CMD'))
    const child = spawn(command, args, { cwd: app, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    const ended = once(child, 'exit')
    const healthcheck = (): Promise<number> =>
      new Promise((resolve) => {
        const [program = '', ...words] = jsonOf(one('HEALTHCHECK'))
        spawn(program, words, { cwd: app, env, stdio: 'ignore' }).on('exit', (code) => resolve(code ?? -1))
      })
    try {
      await new Promise<void>((resolve, reject) => {
        const read = (chunk: Buffer): void => {
          said.push(chunk.toString('utf8'))
          if (said.join('').includes('Ready for deliveries')) resolve()
        }
        child.stdout.on('data', read)
        child.stderr.on('data', read)
        child.on('exit', (code) => reject(new Error(`It ended with ${code}:\n${said.join('')}`)))
      })
      expect(await healthcheck()).toBe(0)
      for (const [name, path] of probes()) expect((await fetch(`http://127.0.0.1:${port}${path}`)).status, name).toBe(200)
    } finally {
      child.kill('SIGTERM')
    }
    expect((await ended)[0], said.join('')).toBe(0)
    expect(await healthcheck()).toBe(1)
  })

  it('the command starts from few files, which carry the licences of what went into them', () => {
    const dist = join(folder, 'image/app/dist')
    const counting = `data:text/javascript,${encodeURIComponent(
      "import { registerHooks } from 'node:module'; let files = 0; registerHooks({ load: (url, context, next) => { if (url.startsWith('file:')) files += 1; return next(url, context) } }); process.on('exit', () => console.log('files', files))",
    )}`
    const said = execFileSync(process.execPath, ['--import', counting, join(dist, 'cli/main.js'), '--version'], { encoding: 'utf8' })
    const files = Number(/^files (\d+)$/m.exec(said)?.[1])
    expect(files).toBeGreaterThan(1)
    expect(files).toBeLessThan(40)
    const licences = readFileSync(join(dist, 'chunks/THIRD-PARTY-LICENCES.txt'), 'utf8')
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
    for (const name of ['commander', 'yaml', 'zod']) expect(licences).toContain(`${name} ${dependencies[name]}\n`)
    expect(licences.match(/Permission|granted/g)?.length).toBeGreaterThanOrEqual(3)
  })

  it('the package that npm makes of it holds what it needs and no more, and reviews a change', () => {
    const app = join(folder, 'image/app')
    const packing = inNode(app, 'npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder])
    const [packed] = JSON.parse(packing) as [{ filename: string; files: { path: string }[] }]
    const tops = new Set(packed.files.map(({ path }) => path.replace(/^(docs\/[^/]+|[^/]+).*/, '$1')))
    expect([...tops].sort()).toEqual(['LICENSE', 'app.yml', 'dist', 'docs/schemas', 'package.json'])

    const installed = join(folder, 'installed')
    mkdirSync(installed)
    execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', installed])
    symlinkSync(join(folder, 'dependencies/app/node_modules'), join(installed, 'package/node_modules'))

    const repository = tempRepository()
    repository.write({
      'package.json': JSON.stringify({
        name: 'orders',
        scripts: { start: 'node src/main.js' },
        dependencies: { axios: '1.7.0', express: '5.0.0' },
      }),
    })
    repository.commit('base')
    repository.write({
      'src/rates.ts': "import axios from 'axios'\nimport 'express'\nexport const load = () => axios.get('https://rates.example.com/eur')\n",
    })
    const { bin } = JSON.parse(readFileSync(join(installed, 'package/package.json'), 'utf8')) as { bin: { readiness: string } }
    const run = spawnSync(process.execPath, [join(installed, 'package', bin.readiness), 'review', '--format', 'json'], {
      cwd: repository.dir,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    })
    expect([run.status, run.stderr]).toEqual([1, ''])
    expect((JSON.parse(run.stdout) as Review).findings.map(({ ruleId }) => ruleId)).toContain('external-call-without-timeout')
  })
})
