import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

type Tried = 'typescript' | 'python' | 'go' | 'java'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

/** Each write as its columns, and the columns that its condition compares for order. */
const writesIn = (language: Tried, text: string): string[] =>
  extract(text, language).facts.flatMap((fact) =>
    fact.kind === 'ordered-write' ? [`${fact.table}: ${fact.writes.join()} < ${fact.guards.map(({ column }) => column).join()}`] : [],
  )

const inJava = (body: string): string => `class A { void run(String id, String state, Instant at) { ${body} } }`
const inGo = (body: string): string => `package a\n\nfunc run(ctx context.Context, id, state string, at time.Time) {\n\t${body}\n}\n`
const inPython = (body: string): string => `def run(session, id, state, at):\n    ${body}\n`

it.each<[string, Tried, string, string[]]>([
  [
    'Knex',
    'typescript',
    "const f = (id, state, at) => db('rows').where({ id }).andWhere('state_at', '<', at).update({ state, state_at: at })",
    ["'rows': state,stateat < state_at"],
  ],
  [
    'Kysely by a version',
    'typescript',
    "const f = (id, body, v) => db.updateTable('rows').set({ body, version: v + 1 }).where('id', '=', id).where('version', '=', v).execute()",
    ["'rows': body,version < version"],
  ],
  [
    'Drizzle',
    'typescript',
    'const f = (id, seq, state) => db.update(rows).set({ seq, state }).where(and(eq(rows.id, id), lt(rows.seq, seq)))',
    ['rows: seq,state < seq'],
  ],
  [
    'Mongoose',
    'typescript',
    'const f = (id, at, state) => Row.updateOne({ id, at: { $lt: at } }, { $set: { state, at } })',
    ['Row: at,state < at'],
  ],
  [
    'Prisma',
    'typescript',
    'const f = (id, at) => prisma.row.updateMany({ where: { id, at: { lt: at } }, data: { at } })',
    ['prisma.row: at < at'],
  ],
  ['Sequelize', 'typescript', 'const f = (id, at) => Row.update({ at }, { where: { id, at: { [Op.lt]: at } } })', ['Row: at < at']],
  ['TypeORM', 'typescript', 'const f = (id, seq) => tx.update(Row, { id, seq: LessThan(seq) }, { seq })', ['Row: seq < seq']],
  [
    'a balance that is counted down',
    'typescript',
    'const f = (id, n) => Row.updateOne({ id, left: { $gte: n } }, { $inc: { left: -n } })',
    ['Row: left < '],
  ],
  [
    'a column that is not written',
    'typescript',
    'const f = (id, at) => Row.updateOne({ id, due: { $lt: at } }, { $set: { sent: true } })',
    ['Row: sent < '],
  ],
  [
    'a lease that ran out',
    'typescript',
    'const f = (id, now, later) => Row.updateOne({ id, until: { $lt: now } }, { $set: { until: later } })',
    ['Row: until < '],
  ],
  ['no database', 'typescript', "const f = (at) => params.set('at', at)", []],
  [
    'GORM',
    'go',
    inGo('db.Model(&Row{}).Where("id = ? AND seen_at < ?", id, at).Updates(map[string]any{"state": state, "seen_at": at})'),
    ['&Row{}: seenat,state < seen_at'],
  ],
  [
    'the Go driver of MongoDB',
    'go',
    inGo('rows.UpdateOne(ctx, bson.M{"_id": id, "at": bson.M{"$lt": at}}, bson.M{"$set": bson.M{"state": state, "at": at}})'),
    ['rows: at,state < at'],
  ],
  [
    'the Go driver of MongoDB with ordered documents',
    'go',
    inGo(
      'rows.UpdateOne(ctx, bson.D{{"_id", id}, {"at", bson.D{{"$lt", at}}}}, bson.D{{Key: "$set", Value: bson.D{{Key: "at", Value: at}}}})',
    ),
    ['rows: at < at'],
  ],
  [
    'Bun',
    'go',
    inGo('db.NewUpdate().Model((*Row)(nil)).Set("at = ?", at).Where("id = ?", id).Where("at < ?", at).Exec(ctx)'),
    ['db: at < at'],
  ],
  [
    'jOOQ',
    'java',
    inJava('dsl.update(ROWS).set(ROWS.STATE, state).set(ROWS.AT, at).where(ROWS.ID.eq(id).and(ROWS.AT.lt(at))).execute();'),
    ['ROWS: at,state < AT'],
  ],
  [
    'Spring Data MongoDB',
    'java',
    inJava('mongo.updateFirst(query(where("id").is(id).and("at").lt(at)), new Update().set("state", state).set("at", at), Row.class);'),
    ['mongo: at,state < at'],
  ],
  [
    'Django',
    'python',
    inPython('Row.objects.filter(id=id, seen_at__lt=at).update(state=state, seen_at=at)'),
    ['Row.objects: seenat,state < seen_at'],
  ],
  [
    'SQLAlchemy',
    'python',
    inPython('session.execute(update(Row).where(Row.id == id, Row.at < at).values(state=state, at=at))'),
    ['Row: at,state < at'],
  ],
  [
    'PyMongo',
    'python',
    inPython('db.rows.update_one({"_id": id, "at": {"$lt": at}}, {"$set": {"state": state, "at": at}})'),
    ['db.rows: at,state < at'],
  ],
])('reads what a write compares for order: %s', (_, language, text, expected) => {
  expect(writesIn(language, text)).toEqual(expected)
})
