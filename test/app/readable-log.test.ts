import { expect, test } from 'vitest'
import { createLogger } from '#app/operations/logger'
import { readableLine } from '#app/operations/readable-log'

const logged = (write: (log: ReturnType<typeof createLogger>) => void): string => {
  let text = ''
  write(createLogger('debug', { write: (line) => void (text += readableLine(line)) }))
  return text
}

test('a line has its time, level, message and fields, and nothing else', () => {
  expect(logged((log) => log.info({ port: 3000, store: 'folder' }, 'Ready for deliveries'))).toMatch(
    /^\d\d:\d\d:\d\d INFO {2}Ready for deliveries {2}port=3000 store=folder\n$/,
  )
  expect(logged((log) => log.warn('Careful'))).toMatch(/^\d\d:\d\d:\d\d WARN {2}Careful\n$/)
})

test('an error follows with its stack', () => {
  expect(logged((log) => log.error({ err: new TypeError('broken') }, 'Failed'))).toMatch(/ERROR Failed\n {4}TypeError: broken\n {8}at /)
})

test('what is redacted in JSON is redacted here', () => {
  const text = logged((log) => log.error({ token: 'hunter2', err: new Error('postgres://a:hunter2@db/x') }, 'Failed'))
  expect(text).toContain('token=[redacted]')
  expect(text).not.toContain('hunter2')
})

test('no text of a repository controls the terminal, or looks like another line', () => {
  const text = logged((log) => log.info({ repo: 'a\u001b[2Jb\n12:00:00 INFO  Forged' }, 'Job\u001b]8;;x\u0007 done\r\nForged'))
  expect(text).not.toContain('\u001b')
  const [, ...more] = text.trimEnd().split('\n')
  expect(more).toEqual(['    Forged'])
})

test('a message of several lines keeps them, indented', () => {
  const text = logged((log) =>
    log.fatal({ port: 3000 }, 'The environment is invalid:\n  - PORT: expected a port\n  - GH_ORG: expected a login'),
  )
  expect(text).toMatch(/FATAL The environment is invalid: {2}port=3000\n {6}- PORT: expected a port\n {6}- GH_ORG: expected a login\n$/)
})

test('a line that is no JSON is printed as it is', () => {
  expect(readableLine('not JSON\n')).toBe('not JSON\n')
})
