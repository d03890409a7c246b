import { describe, expect, it } from 'vitest'
import { asksForContainers } from '#models/programs/added-containers'
import { hostWaitedFor } from '#models/by-language/host-checks'
import { interpreterOf, isPython } from '#models/programs/interpreters'
import { forwardsToAll, isBeforeFile, isInit, ownWordsOf } from '#models/by-language/launchers'
import { isRuntimeSocket, isSystemFolder } from '#models/programs/node-paths'
import { mayRefuseInText } from '#models/pipelines/actions'
import { isQuietEmitter } from '#models/requests/quiet-emitters'
import { tracerOf } from '#models/programs/tracers'
import { servesWith } from '#models/programs/server-commands'

it.each([
  ['node', 'javascript'],
  ['python3.12', 'python'],
  ['gunicorn', 'python'],
  ['dash', 'shell'],
  ['node22', undefined],
  ['pythonic', undefined],
  ['npm', undefined],
])('%s reads %s', (program, language) => {
  expect(interpreterOf(program)?.reads).toBe(language)
})

it('knows Python by any version, and no server of it', () => {
  expect(['python', 'python3', 'python3.12', 'gunicorn', 'pypy3'].map(isPython)).toEqual([true, true, true, false, false])
})

it.each([
  ['poetry', 'run', 2],
  ['poetry', 'install', undefined],
  ['gosu', 'app', 2],
  ['npx', 'next', 1],
  ['tini', '--', undefined],
])('%s %s has %s words of its own', (program, second, own) => {
  expect(ownWordsOf(program, second)).toBe(own)
})

it('knows init processes, and which pass signals on to all processes', () => {
  expect(['tini', 'tini-static', 'docker-init', 'gosu'].map(isInit)).toEqual([true, true, true, false])
  expect(forwardsToAll('dumb-init', [])).toBe(true)
  expect(forwardsToAll('tini', [])).toBe(false)
  expect(forwardsToAll('tini', ['-g'])).toBe(true)
  expect(['tini', 'run', 'cross-env', 'server'].map(isBeforeFile)).toEqual([true, true, true, false])
})

it.each([
  ['gunicorn', ['app:app'], true],
  ['gunicorn', [], false],
  ['celery', ['-A', 'app', 'worker'], true],
  ['celery', ['-A', 'app', 'purge'], false],
  ['next', ['start'], true],
  ['next', ['build', 'start'], false],
])('%s %j serves: %s', (program, words, expected) => {
  expect(servesWith(program, words)).toBe(expected)
})

it.each([
  ['sh -c until nc -z collector 4317; do sleep 1; done', 'collector'],
  ['sh -c "until nc -z -w 2 collector 4317; do sleep 1; done"', 'collector'],
  ['while ! curl -f http://orders:8080/ready; do sleep 2; done', 'orders'],
  ['until getent hosts queue.shop; do sleep 1; done', 'queue.shop'],
  ['until nslookup queue; do sleep 1; done', 'queue'],
  ['until pg_isready -U app -h db; do sleep 1; done', 'db'],
  ['until psql --host db -c "select 1"; do sleep 1; done', 'db'],
  ['/wait-for-it.sh db:5432 -- ./migrate', 'db'],
  ['nc -z collector 4317', undefined],
  ['until pg_isready -h $HOST; do sleep 1; done', undefined],
])('%s waits for %s', (command, host) => {
  expect(hostWaitedFor(command)).toBe(host)
})

it.each([
  ['exit 1', true],
  ['exit 0', false],
  ["core.setFailed('no')", true],
  ['echo "ok=true" >> "$GITHUB_OUTPUT"', true],
  ["core.info('a')", false],
])('the script %s may refuse: %s', (text, expected) => {
  expect(mayRefuseInText(text)).toBe(expected)
})

it('knows paths of nodes and keys of injectors', () => {
  expect(['/var/run/docker.sock', '/run/app.sock'].map(isRuntimeSocket)).toEqual([true, false])
  expect(['/', '/etc', '/var/lib/kubelet/pods', '/etc/app', 'etc'].map(isSystemFolder)).toEqual([true, true, true, false, false])
  expect(['sidecar.istio.io/inject', 'dapr.io/enabled', 'dapr.io/app-id'].map(asksForContainers)).toEqual([true, true, false])
})

it('knows what stays silent without a listener, and not the streams that it makes', () => {
  expect(
    ['ioredis#Redis()', 'ioredis#default.Cluster()', 'bullmq#Worker()', 'mongoose#default.connection', 'ioredis#Redis().scanStream()'].map(
      isQuietEmitter,
    ),
  ).toEqual([true, true, true, true, false])
})

describe('programs and options that start a tracer', () => {
  it.each([
    [['opentelemetry-instrument', 'gunicorn', 'shop.app:app'], 'opentelemetry-instrument'],
    [['/venv/bin/ddtrace-run', 'python', '-m', 'shop'], '/venv/bin/ddtrace-run'],
    [['java', '-javaagent:/opt/opentelemetry-javaagent.jar', '-jar', 'app.jar'], '-javaagent:/opt/opentelemetry-javaagent.jar'],
    [['node', '--require', './dist/tracing.js', 'dist/main.js'], '--require ./dist/tracing.js'],
    [['node', '--import=dd-trace/register.js', 'main.js'], '--import dd-trace/register.js'],
    [['java', '-javaagent:/opt/jacoco.jar', '-jar', 'app.jar'], undefined],
    [['node', '-r', 'dotenv/config', 'main.js'], undefined],
    [['node', 'dist/tracing.js'], undefined],
  ] as const)('%j: %j', (words, by) => expect(tracerOf(words)).toBe(by))
})
