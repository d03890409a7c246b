import { gapAt, rule } from '#model/rule'
import { isForProduction, isImageForProduction, isTool } from '#system/deployments'

const kills = (name: string): boolean => /^["']?(SIG)?(KILL|9)["']?$/i.test(name)

export const killAsStopSignal = rule({
  id: 'kill-as-stop-signal',
  check: '8.5',
  alsoServes: ['8.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'SIGKILL as the signal to stop',
  why: 'SIGKILL cannot be caught: every stop, rollout and scale-down cuts off whatever is in progress, and no shutdown handler ever runs.',
  fix: 'Stop with SIGTERM (the default), or with the signal that the program takes as "finish what you are doing".',
  examples: {
    dockerfile: {
      bad: [
        `FROM python:3.13-slim
ENV APP=orders
COPY . /app
STOPSIGNAL KILL # <- finding
ENTRYPOINT ["gunicorn", "app:app"]
`,
        {
          title: 'in the last stage',
          files: {
            Dockerfile: `FROM node:24 AS build
RUN npm ci
FROM node:24-slim
COPY --from=build /app /app
STOPSIGNAL SIGKILL # <- finding
CMD ["node", "main.js"]
`,
          },
        },
        'FROM node:22\nSTOPSIGNAL SIGKILL # <- finding\nCMD ["node", "server.js"]',
        'FROM debian:12\nSTOPSIGNAL 9 # <- finding\nCMD ["/usr/bin/orders"]',
        {
          title: 'changed from SIGTERM',
          files: { Dockerfile: 'FROM node:22\nSTOPSIGNAL KILL # <- finding\nCMD ["node", "server.js"]\n' },
          base: { Dockerfile: 'FROM node:22\nSTOPSIGNAL SIGTERM\nCMD ["node", "server.js"]\n' },
        },
      ],
      good: [
        `FROM nginx:1.29
STOPSIGNAL SIGQUIT
`,
        `FROM postgres:18
STOPSIGNAL SIGINT
`,
        {
          title: 'of a test',
          files: {
            'test/Dockerfile': `FROM node:24
STOPSIGNAL SIGKILL
CMD ["node", "main.js"]
`,
          },
        },
        'FROM node:22\nSTOPSIGNAL SIGTERM\nCMD ["node", "server.js"]',
        'FROM nginx:1.29\nSTOPSIGNAL SIGQUIT\nCMD ["nginx"]',
        'FROM node:22 AS build\nSTOPSIGNAL SIGKILL\nFROM node:22\nCMD ["node", "server.js"]',
        'FROM postgres:17\nSTOPSIGNAL SIGINT\nCMD ["postgres"]',
        { title: 'an image of a test', files: { 'test/Dockerfile': 'FROM node:22\nSTOPSIGNAL SIGKILL\nCMD ["node", "server.js"]\n' } },
      ],
    },
    compose: {
      bad: [{ files: { 'compose.yaml': 'services:\n  api:\n    image: orders:1\n    stop_signal: SIGKILL # <- finding\n' } }],
      good: [
        { files: { 'compose.yaml': 'services:\n  api:\n    image: orders:1\n    stop_signal: SIGINT\n' } },
        {
          title: 'a browser for tests',
          files: { 'compose.yaml': 'services:\n  browser:\n    image: selenium/standalone-chrome:4\n    stop_signal: SIGKILL\n' },
        },
        { title: 'for development', files: { 'compose.dev.yaml': 'services:\n  api:\n    image: orders:1\n    stop_signal: SIGKILL\n' } },
      ],
    },
  },
  *judge(system) {
    for (const command of system.facts('image-command'))
      if (isImageForProduction(system, command) && command.stopSignal && kills(command.stopSignal.name))
        yield gapAt(command, {
          at: command.stopSignal.at,
          subject: 'stop signal',
          message: 'This image is stopped by SIGKILL: what it is doing at that moment is lost.',
        })
    for (const workload of system.facts('workload')) {
      const signal = workload.containers[0]?.stopSignal
      if (isForProduction(workload) && signal && kills(signal.name) && !isTool(workload))
        yield gapAt(workload, {
          at: signal.at,
          subject: `${workload.subject} stop signal`,
          message: `\`${workload.name}\` is stopped by SIGKILL: what it is doing at that moment is lost.`,
        })
    }
  },
})
