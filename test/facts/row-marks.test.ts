import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { Language } from '#model/source-file'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

/** What a function is known to do about a repetition: `detects` is evidence, `removes` only keeps rules silent. */
const known = (text: string, language: Language): string => {
  const marks = new Set(extract(text, language).functions.flatMap((fn) => fn.marks ?? []))
  return marks.has('detects-duplicates') ? 'detects' : marks.has('removes-duplicates') ? 'removes' : 'nothing'
}

const create = 'await prisma.order.create({ data: { total: event.total } })'
const ofUser = 'const user = await prisma.user.findUnique({ where: { name: event.name } })'

const typescript = (body: string, before = ''): string =>
  `import { prisma } from './db.js'\n${before}\nexport async function handle(event) {\n${body}\n}\n`

const python = (body: string): string =>
  `from app.models import Account, Invoice\n\ndef handle(event):\n${body
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n`

describe('what makes a repetition harmless, and what only may', () => {
  it.each<[string, string, string]>([
    ['a field of another row', `${ofUser}\nif (user.blocked) throw new Error('no')\n${create}`, 'nothing'],
    ['a field that is compared with null', `${ofUser}\nif (user.blockedAt !== null) return\n${create}`, 'nothing'],
    ['a field by a pattern', `${ofUser.replace('user =', '{ blocked } =')}\nif (blocked) return\n${create}`, 'nothing'],
    ['the row', `${ofUser}\nif (user) return\n${create}`, 'detects'],
    ['the id of a row', `${ofUser}\nif (user?.id) return\n${create}`, 'detects'],
    ['how many rows there are', `${ofUser.replace('findUnique', 'findMany')}\nif (user.length > 0) return\n${create}`, 'detects'],
    ['rows related to a row', `${ofUser}\nif (user.orders.length > 0) return\n${create}`, 'detects'],
    ['a state that the function sets itself', `${ofUser}\nif (user.charged) return\n${create}\nuser.charged = true`, 'removes'],
    ['a function that is given a key', `if (limiter.exceeded(event.userId)) return\n${create}`, 'removes'],
    ['a function with a name', `if (await wasSeen.alreadyProcessed(event)) return\n${create}`, 'removes'],
    ['an id that is stored', 'await prisma.order.create({ data: { eventId: event.id } })', 'removes'],
    ['a pause that is as long as a code', `await sleep(11000)\n${create}`, 'nothing'],
    ['a code that is compared', `try { ${create} } catch (error) { if (error.code !== 11000) throw error }`, 'detects'],
    ['a code in a list', `try { ${create} } catch (error) { if (![1062].includes(error.errno)) throw error }`, 'detects'],
    ['a code of a switch', `try { ${create} } catch (error) { switch (error.errno) { case 1062: return } }`, 'detects'],
    ['a code as a text', `try { ${create} } catch (error) { if (isCode(error, 'P2002')) return }`, 'detects'],
  ])('TypeScript: %s', (_what, body, expected) => {
    expect(known(typescript(body), 'typescript')).toBe(expected)
  })

  it.each<[string, string, string]>([
    [
      'a field of another row',
      'account = Account.objects.get(pk=event)\nif account.blocked:\n    return\nInvoice.objects.create(a=1)',
      'nothing',
    ],
    ['rows', 'found = Invoice.objects.filter(a=event)\nif len(found) > 0:\n    return\nInvoice.objects.create(a=1)', 'detects'],
    ['a pause', 'time.sleep(1062)\nInvoice.objects.create(a=1)', 'nothing'],
    ['codes', 'try:\n    Invoice.objects.create(a=1)\nexcept Error as e:\n    if e.args[0] in (1062, 1586):\n        return', 'detects'],
  ])('Python: %s', (_what, body, expected) => {
    expect(known(python(body), 'python')).toBe(expected)
  })

  const java = (imports: string, body: string): string =>
    `package shop;\n${imports}\nclass Points {\n  private final PointsRepository points;\n  private final AccountRepository accounts;\n  void award(Order order) {\n    ${body}\n  }\n}\n`
  const save = 'points.save(new Point(order.total()));'

  it.each<[string, string, string, string]>([
    ['a getter of another row', '', `Account found = accounts.findByOwner(1);\n    if (found.isBlocked()) return;\n    ${save}`, 'nothing'],
    ['a map of the process', '', `seen.putIfAbsent("a", true);\n    ${save}`, 'nothing'],
    [
      'the map of Redis',
      'import org.springframework.data.redis.core.StringRedisTemplate;',
      `redis.opsForValue().setIfAbsent("a", "1");\n    ${save}`,
      'detects',
    ],
    [
      'the violation of a validator',
      'import jakarta.validation.ConstraintViolationException;',
      `try { ${save} } catch (ConstraintViolationException e) { return; }`,
      'nothing',
    ],
    [
      'the violation of a key',
      'import org.hibernate.exception.ConstraintViolationException;',
      `try { ${save} } catch (ConstraintViolationException e) { return; }`,
      'detects',
    ],
  ])('Java: %s', (_what, imports, body, expected) => {
    expect(known(java(imports, body), 'java')).toBe(expected)
  })
})
