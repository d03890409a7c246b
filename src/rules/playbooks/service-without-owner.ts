import type { Ownership } from '#model/facts/document'
import { evidenceAt, rule } from '#model/rule'
import type { Linked, System, Unit } from '#model/system'

/** Whether a CODEOWNERS pattern reaches a folder, or something in it. Generous: a near miss counts as covered. */
const reaches = (pattern: string, root: string): boolean => {
  // A kind of file is no folder.
  if (/\*\.\w+$/.test(pattern)) return false
  const bare = pattern.replace(/^\//, '').replace(/\/?\*{0,2}$/, '')
  if (bare === '') return true
  if (root === '') return false
  return (
    `${root}/`.startsWith(`${bare}/`) ||
    (!pattern.startsWith('/') && `/${root}/`.includes(`/${bare}/`)) ||
    (pattern.includes('*') && root.startsWith(bare.split('*')[0] ?? ''))
  )
}

const isOwned = (unit: Unit, lines: readonly Linked<Ownership>[], system: System): boolean =>
  unit.owner !== undefined ||
  lines.some((line) => line.owners.length > 0 && !line.invalid && reaches(line.pattern, unit.root)) ||
  system
    .facts('catalog-entry')
    .some(
      (entry) =>
        entry.owner !== '' && (entry.name === unit.name || entry.at.path.startsWith(unit.root === '' ? 'catalog-info' : `${unit.root}/`)),
    )

/** Lies in the source folder of another package: what that one copies into something else, and nobody runs here. */
const isTemplate = (unit: Unit, system: System): boolean =>
  system.units.some((other) => other.root !== '' && unit.root.startsWith(`${other.root}/src/`))

export const serviceWithoutOwner = rule({
  id: 'service-without-owner',
  check: '10.5',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Service that nobody is said to own',
  why: 'When it fails at night, whoever is on call has to find out first who knows this service; and its changes are reviewed by whoever happens to look.',
  fix: 'Add the folder to CODEOWNERS, or describe the service with an `owner` in `catalog-info.yaml`.',
  blindSpots: 'Owners kept in a wiki or an on-call tool are not in the repository.',
  examples: {
    documents: {
      bad: [
        {
          title: 'the line of its neighbour reaches only as far as its own folder',
          files: {
            CODEOWNERS: `/apps/api/** @acme/api
`,
            'package.json': `{ "name": "root", "private": true, "workspaces": ["apps/*"] }`,
            'apps/api/package.json': `{ "name": "api", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }`,
            'apps/mailer/package.json': `{ // <- finding
 "name": "mailer", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }
`,
          },
        },
        {
          title: 'the owners of a kind of file own no service',
          files: {
            '.github/CODEOWNERS': `*.tf @acme/infra
/docs/ @acme/docs
`,
            'package.json': `{ "name": "root", "private": true, "workspaces": ["services/*"] }`,
            'services/search/package.json': `{ // <- finding
 "name": "search", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }
`,
          },
        },
        {
          title: 'its line names nobody',
          files: {
            CODEOWNERS: `/services/orders/ @acme/orders
/services/refunds/
`,
            'package.json': `{ "name": "root", "private": true, "workspaces": ["services/*"] }`,
            'services/orders/package.json': `{ "name": "orders", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }`,
            'services/refunds/package.json': `{ // <- finding
 "name": "refunds", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }
`,
          },
        },
        {
          title: 'the catalogue describes another one',
          files: {
            'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: orders
spec:
  type: service
  owner: team-shop
`,
            'package.json': `{ "name": "root", "private": true, "workspaces": ["services/*"] }`,
            'services/refunds/package.json': `{ // <- finding
 "name": "refunds", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }
`,
          },
        },
        {
          title: 'a new service beside owned ones',
          files: {
            CODEOWNERS: `/services/orders/ @acme/orders\n`,
            'package.json': '{ "name": "root", "private": true, "workspaces": ["services/*"] }',
            'services/orders/package.json':
              '{ "name": "orders", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }',
            'services/refunds/package.json': `{ // <- finding\n "name": "refunds", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }`,
          },
        },
      ],
      good: [
        {
          title: 'a repository of one service that names nobody anywhere',
          files: {
            'README.md': `# Refunds
`,
            'package.json': `{ "name": "refunds", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }`,
          },
        },
        {
          title: 'a manifest that a generator writes into what it makes',
          files: {
            'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: generator
spec:
  type: service
  owner: team-tools
`,
            'package.json': `{ "name": "root", "private": true, "workspaces": ["services/*"] }`,
            'services/generator/package.json': `{ "name": "generator", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }`,
            'services/generator/src/server/package-json/package.json': `{ "name": "server-template", "private": true, "scripts": { "start": "nest start" }, "dependencies": { "@nestjs/core": "11.0.0" } }`,
          },
        },
        {
          title: 'a manifest for browser tests beside a service of another language',
          files: {
            CODEOWNERS: `/docs/ @acme/docs
`,
            Dockerfile: 'FROM python:3.13\nCOPY . .\nCMD ["uvicorn", "app:app"]\n',
            'pyproject.toml': '[project]\nname = "orders"\ndependencies = ["fastapi", "uvicorn"]\n',
            'package.json': `{ "name": "orders-e2e", "private": true, "scripts": { "test:e2e": "playwright test" }, "devDependencies": { "@playwright/test": "1.50.0" } }`,
          },
        },
        {
          title: 'a folder of any depth by its name',
          files: {
            CODEOWNERS: `refunds/ @acme/money
`,
            'package.json': `{ "name": "root", "private": true, "workspaces": ["services/*"] }`,
            'services/refunds/package.json': `{ "name": "refunds", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }`,
          },
        },
        {
          title: 'a page for browsers',
          files: {
            CODEOWNERS: `/services/ @acme/all
`,
            'package.json': `{ "name": "root", "private": true, "workspaces": ["services/*", "web"] }`,
            'web/package.json': `{ "name": "web", "private": true, "scripts": { "build": "vite build" }, "dependencies": { "react": "19.0.0", "react-dom": "19.0.0" } }`,
          },
        },
        {
          title: 'a tool that is started by hand',
          files: {
            CODEOWNERS: `/services/ @acme/all
`,
            'package.json': `{ "name": "root", "private": true, "workspaces": ["tools/*"] }`,
            'tools/import/package.json': `{ "name": "import", "private": true, "bin": "./run.js", "dependencies": { "pg": "8.16.0" } }`,
          },
        },
        {
          files: {
            CODEOWNERS: `* @acme/all\n`,
            'services/refunds/package.json':
              '{ "name": "refunds", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }',
          },
        },
        {
          files: {
            CODEOWNERS: `/services/ @acme/all\n`,
            'package.json': '{ "name": "root", "private": true }',
            'services/refunds/package.json':
              '{ "name": "refunds", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }',
          },
        },
        {
          title: 'described to a catalogue',
          files: {
            'package.json': '{ "name": "root", "private": true }',
            'services/refunds/catalog-info.yaml':
              'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: refunds\nspec:\n  type: service\n  owner: team-money\n',
            'services/refunds/package.json':
              '{ "name": "refunds", "private": true, "scripts": { "start": "node main.js" }, "dependencies": { "express": "5.0.0" } }',
          },
        },
        { title: 'a library', files: { CODEOWNERS: `/a/ @acme/a\n`, 'package.json': '{ "name": "lib", "exports": "./index.js" }' } },
        { title: 'a repository that names no owners at all and has one service', files: { 'README.md': '# Orders\n' } },
      ],
    },
  },
  *judge(system) {
    const lines = system.facts('ownership')
    // Without any words on owners the team has another place for them, or is one person.
    const isNamedByConfig = system.units.some(({ owner }) => owner !== undefined)
    for (const line of lines)
      if (line.owners.length > 0 && !line.invalid)
        yield evidenceAt(line, `\`${line.pattern}\` is owned by ${line.owners.slice(0, 3).join(', ')}`)
    for (const entry of system.facts('catalog-entry'))
      if (entry.owner !== '') yield evidenceAt(entry, `\`${entry.name}\` is owned by ${entry.owner}`)
    if (lines.length === 0 && system.facts('catalog-entry').length === 0 && !isNamedByConfig) return
    for (const unit of system.units) {
      const path = unit.root === '' ? 'package.json' : `${unit.root}/package.json`
      if (
        !unit.deployed ||
        unit.ecosystem !== 'npm' ||
        (unit.runtime !== 'server' && unit.runtime !== 'worker') ||
        !system.paths.has(path) ||
        isOwned(unit, lines, system) ||
        isTemplate(unit, system)
      )
        continue
      yield {
        kind: 'gap',
        at: { path, startLine: 1, endLine: 1 },
        subject: `owner of ${unit.root || unit.name}`,
        within: '',
        message: `No line of CODEOWNERS and no catalogue entry names an owner of \`${unit.name}\` (not evidenced in this repository).`,
        evidence: ['CODEOWNERS, catalog-info.yaml'],
      }
    }
  },
})
