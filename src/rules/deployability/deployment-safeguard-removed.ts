import type { Safeguard } from '#model/facts/workload'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { System } from '#model/system'
import { isForProduction, isImageForProduction } from '#system/deployments'

const compose = (settings: string): string => `services:\n  api:\n    image: registry.example.com/orders:1.4.2\n${settings}`
const deployment = (settings: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\nspec:\n  selector: { matchLabels: { app: orders } }\n  template:\n    spec:\n      containers:\n        - name: web\n          image: registry.example.com/orders:1.4.2\n${settings}`
const limits = (mark = ''): string => `          resources:\n            limits:\n              memory: 512Mi${mark}\n`

const lossOf: Readonly<Record<Safeguard, string>> = {
  'liveness probe': 'a process that hangs is not restarted any more',
  'health check': 'a process that hangs counts as one that runs, and what waits for it is let in too early or never',
  'start order': 'it is started before what it needs can answer',
  'memory limit': 'one that leaks takes the memory of its neighbours, and the kernel chooses who dies',
  'memory request': 'it is put onto nodes that have no memory for it, and evicted first',
  'restart policy': 'when it ends, or the machine restarts, it stays down until somebody starts it by hand',
  'init process': 'children that it leaves behind pile up, and signals reach a process that was not made to be the first one',
  'non-root user': 'whoever gets into it is root there',
}

/** A first process that passes signals on is evidence; the others are good to have, and no proof of what the checks ask. */
const evidenceOf: Readonly<Partial<Record<Safeguard, readonly ['8.1']>>> = { 'init process': ['8.1'] }

/** Something in the repository asks a container of its own whether it works: the image need not. */
const probedElsewhere = (system: System): boolean =>
  system
    .facts('workload')
    .some(({ containers }) => containers.some(({ readiness, safeguards }) => readiness ?? safeguards['liveness probe']))

export const deploymentSafeguardRemoved = rule({
  id: 'deployment-safeguard-removed',
  check: '1.1',
  alsoServes: ['8.2', '8.1'],
  severity: 'P2',
  stage: 'stable',
  title: 'Safeguard of a deployment was taken away',
  why: 'What used to be caught by the platform (a crash, a leak, a hang) is from now on caught by whoever is on call.',
  fix: 'Put it back, or say in the change what takes its place.',
  blindSpots: 'Judged only where this change removes it: a deployment that never had it is left alone.',
  examples: {
    compose: {
      bad: [
        {
          title: 'restart policy',
          files: { 'docker-compose.prod.yml': compose('') },
          base: { 'docker-compose.prod.yml': compose('    restart: always # <- finding\n') },
        },
        {
          title: 'turned to no',
          files: { 'compose.yaml': compose('    restart: "no"\n') },
          base: { 'compose.yaml': compose('    restart: unless-stopped # <- finding\n') },
        },
        {
          title: 'health check',
          files: { 'compose.yaml': compose('    restart: always\n') },
          base: {
            'compose.yaml': compose(
              '    restart: always\n    healthcheck: # <- finding\n      test: ["CMD", "wget", "-qO-", "http://localhost:8080/health"]\n',
            ),
          },
        },
        {
          title: 'no longer waits for its database to answer',
          files: { 'compose.yaml': compose('    depends_on: [db]\n') },
          base: { 'compose.yaml': compose('    depends_on: # <- finding\n      db:\n        condition: service_healthy\n') },
        },
        {
          title: 'memory limit and init',
          files: { 'compose.yaml': compose('') },
          base: { 'compose.yaml': compose('    init: true # <- finding\n    mem_limit: 1g # <- finding\n') },
        },
      ],
      good: [
        {
          title: 'another policy',
          files: { 'compose.yaml': compose('    restart: on-failure\n') },
          base: { 'compose.yaml': compose('    restart: always\n') },
        },
        {
          title: 'another health check',
          files: { 'compose.yaml': compose('    healthcheck:\n      test: ["CMD", "true"]\n      interval: 5s\n') },
          base: { 'compose.yaml': compose('    healthcheck:\n      test: ["CMD", "false"]\n') },
        },
        {
          title: 'waits for nothing that could be unhealthy',
          files: { 'compose.yaml': compose('') },
          base: { 'compose.yaml': compose('    depends_on:\n      db:\n        condition: service_started\n') },
        },
        {
          title: 'the service itself is gone',
          files: { 'compose.yaml': 'services:\n  web: { image: web }\n' },
          base: { 'compose.yaml': compose('    restart: always\n') },
        },
        { title: 'it never had one', files: { 'compose.yaml': compose('    ports: ["80:80"]\n') }, base: { 'compose.yaml': compose('') } },
        {
          title: 'for development',
          files: { 'compose.dev.yaml': compose('') },
          base: { 'compose.dev.yaml': compose('    restart: always\n') },
        },
        {
          title: 'moved into a shared part',
          files: {
            'compose.yaml': `x-base: &base\n  restart: always\nservices:\n  api:\n    <<: *base\n    image: registry.example.com/orders:1.4.2\n`,
          },
          base: { 'compose.yaml': compose('    restart: always\n') },
        },
      ],
    },
    kubernetes: {
      bad: [
        { files: { 'deploy/orders.yaml': deployment('') }, base: { 'deploy/orders.yaml': deployment(limits(' # <- finding')) } },
        {
          files: { 'deploy/orders.yaml': deployment('') },
          base: { 'deploy/orders.yaml': deployment('          livenessProbe: { tcpSocket: { port: 8080 } } # <- finding\n') },
        },
      ],
      good: [
        {
          title: 'another number',
          files: { 'deploy/orders.yaml': deployment(limits().replace('512Mi', '1Gi')) },
          base: { 'deploy/orders.yaml': deployment(limits()) },
        },
      ],
    },
    dockerfile: {
      bad: [
        {
          title: 'how to find out whether it works',
          files: { Dockerfile: 'FROM python:3.13\nUSER 1000\nCMD ["gunicorn", "app:app"]\n' },
          base: {
            Dockerfile:
              'FROM python:3.13\nUSER 1000\nHEALTHCHECK CMD curl --fail http://localhost:8000/healthz # <- finding\nCMD ["gunicorn", "app:app"]\n',
          },
        },
        {
          files: { Dockerfile: 'FROM node:22\nCMD ["node", "server.js"]\n' },
          base: { Dockerfile: 'FROM node:22\nUSER node # <- finding\nCMD ["node", "server.js"]\n' },
        },
        {
          title: 'an image that is known to run as root takes the place of one that does not',
          files: {
            Dockerfile:
              'FROM golang:1.24 AS build\nRUN go build -o /api .\nFROM gcr.io/distroless/static-debian12\nCOPY --from=build /api /api\nENTRYPOINT ["/api"]\n',
          },
          base: {
            Dockerfile:
              'FROM golang:1.24 AS build\nRUN go build -o /api .\nFROM gcr.io/distroless/static-debian12:nonroot # <- finding\nCOPY --from=build /api /api\nENTRYPOINT ["/api"]\n',
          },
        },
      ],
      good: [
        {
          title: 'whoever runs it asks in another way now',
          files: {
            Dockerfile: 'FROM python:3.13\nUSER 1000\nCMD ["gunicorn", "app:app"]\n',
            'compose.yaml':
              'services:\n  api:\n    build: .\n    restart: always\n    healthcheck:\n      test: curl --fail http://localhost:8000/healthz\n',
          },
          base: {
            Dockerfile:
              'FROM python:3.13\nUSER 1000\nHEALTHCHECK CMD curl --fail http://localhost:8000/healthz\nCMD ["gunicorn", "app:app"]\n',
            'compose.yaml': 'services:\n  api:\n    build: .\n    restart: always\n',
          },
        },
        {
          title: 'another way to ask',
          files: {
            Dockerfile: 'FROM node:22-slim\nUSER node\nHEALTHCHECK --interval=30s CMD node probe.js\nCMD ["node", "server.js"]\n',
          },
          base: {
            Dockerfile: 'FROM node:22-slim\nUSER node\nHEALTHCHECK CMD curl -f http://localhost:3000/health\nCMD ["node", "server.js"]\n',
          },
        },
        {
          title: 'it was switched off before',
          files: { Dockerfile: 'FROM node:22-slim\nUSER node\nCMD ["node", "server.js"]\n' },
          base: { Dockerfile: 'FROM node:22-slim\nUSER node\nHEALTHCHECK NONE\nCMD ["node", "server.js"]\n' },
        },
        {
          files: { Dockerfile: 'FROM node:22\nUSER 1000\nCMD ["node", "server.js"]\n' },
          base: { Dockerfile: 'FROM node:22\nUSER node\nCMD ["node", "server.js"]\n' },
        },
        {
          title: 'the new image brings its own user',
          files: { Dockerfile: 'FROM gcr.io/distroless/nodejs22:nonroot\nCMD ["server.js"]\n' },
          base: { Dockerfile: 'FROM node:22\nUSER node\nCMD ["node", "server.js"]\n' },
        },
        {
          title: 'an image of which nothing is known',
          files: { Dockerfile: 'FROM registry.example.com/base/node:22\nCMD ["node", "server.js"]\n' },
          base: { Dockerfile: 'FROM node:22\nUSER node\nCMD ["node", "server.js"]\n' },
        },
        {
          title: 'another version of an image that runs as nobody',
          files: { Dockerfile: 'FROM gcr.io/distroless/static-debian13:nonroot\nENTRYPOINT ["/api"]\n' },
          base: { Dockerfile: 'FROM gcr.io/distroless/static-debian12:nonroot\nENTRYPOINT ["/api"]\n' },
        },
      ],
    },
  },
  *judge(system, change) {
    for (const workload of system.facts('workload')) {
      if (!isForProduction(workload) || workload.partial) continue
      const twin = change?.base
        .facts('workload')
        .find((before) => before.at.path === workload.at.path && before.subject === workload.subject)
      for (const container of workload.containers) {
        const before = twin?.containers.find((other) => other.name === container.name)
        for (const [name, loss] of Object.entries(lossOf) as [Safeguard, string][]) {
          const subject = `${workload.subject} ${container.name} ${name}`
          const at = container.safeguards[name]
          if (at)
            yield {
              ...evidenceAt(workload, `\`${container.name}\` has ${name === 'init process' ? 'an' : 'a'} ${name}`, at, subject),
              checks: evidenceOf[name] ?? [],
            }
          else if (before?.safeguards[name])
            yield gapAt(workload, {
              at: { startLine: container.at.startLine, endLine: container.at.startLine },
              subject,
              message: `\`${container.name}\` had ${name === 'init process' ? 'an' : 'a'} ${name}, and this change takes it away: ${loss}.`,
            })
        }
      }
    }
    for (const image of system.facts('image-command')) {
      if (!isImageForProduction(system, image)) continue
      const before = change?.base.facts('image-command').find((other) => other.at.path === image.at.path)
      if (image.healthCheck)
        yield { ...evidenceAt(image, 'the image says how to find out whether it works', image.healthCheck, 'HEALTHCHECK'), checks: [] }
      else if (before?.healthCheck && !probedElsewhere(system))
        yield gapAt(image, {
          subject: 'HEALTHCHECK',
          message: `This image said how to find out whether it works, and this change takes that away: ${lossOf['liveness probe']}.`,
        })
      if (image.user) yield { ...evidenceAt(image, 'the image does not run as root', image.user, 'USER'), checks: [] }
      else if (before?.user && (before.base === image.base || image.rootBase))
        yield gapAt(image, {
          subject: 'USER',
          message: `This image had a user of its own, and this change takes it away: ${lossOf['non-root user']}.`,
        })
    }
  },
})
