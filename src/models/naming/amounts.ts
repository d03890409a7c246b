import type { Language } from '#model/source-file'

/**
 * How mappers and drivers write "add this to the stored value". The database computes the sum, so the statement is atomic, and adds again
 * when it is repeated.
 */
export interface AmountForm {
  /** Where this comes from: version and document. */
  readonly source: string
  /** Last names of the members that run the update. */
  readonly members: readonly string[]
  /** Keys of an object that hold the amount, anywhere in the arguments. The key around them names the column, or they hold columns by name. */
  readonly keys?: { readonly names: readonly string[]; readonly place: 'in-column' | 'around-columns' }
  /** Functions that stand for the stored value, as origins: `F("points") + 5`. */
  readonly values?: readonly string[]
  /** A field of one of the file's own models is the stored value: `Account.points + 5` for the keyword `points`. */
  readonly byKeyword?: true
  /** Texts of which each file with such a call has one; the members if not given. */
  readonly marks?: readonly string[]
  /** A function of the builder computes the value from the column with the same name: `eb('points', '+', 5)`. */
  readonly byBuilder?: true
}

/** All languages share the forms: no member of one is another thing in a second one. */
export const amountForms: readonly AmountForm[] = [
  {
    source: 'Prisma 6, Prisma Client API, Atomic number operations',
    members: ['update', 'updateMany', 'upsert', 'updateManyAndReturn'],
    keys: { names: ['increment', 'decrement'], place: 'in-column' },
  },
  {
    source: 'MongoDB 8.0 manual, $inc; the drivers of all languages pass it as a key',
    members: [
      'updateOne',
      'updateMany',
      'findOneAndUpdate',
      'findByIdAndUpdate',
      'update_one',
      'update_many',
      'find_one_and_update',
      'UpdateOne',
      'UpdateMany',
      'UpdateByID',
      'FindOneAndUpdate',
    ],
    keys: { names: ['$inc'], place: 'around-columns' },
  },
  {
    source: 'Django 5.1, Query expressions, and Tortoise ORM 0.21, F Expression: F() takes part in an update without being loaded',
    members: ['update', 'aupdate'],
    values: ['django.db.models#F', 'django.db#models.F', 'tortoise.expressions#F'],
  },
  {
    source: 'SQLAlchemy 2.0, UPDATE: values() takes an expression of a mapped column',
    members: ['values'],
    byKeyword: true,
  },
  {
    source: 'Kysely 0.27, UpdateQueryBuilder.set: a function of the expression builder returns the new values',
    members: ['set'],
    marks: ['updateTable'],
    byBuilder: true,
  },
]

/** How a call names the columns to which it adds. */
export type AddedColumns =
  /** By a text, or also by the keys of an object: `increment('points', 5)`, `increment({ points: 5 })`. */
  | { readonly by: 'name'; readonly argument: number; readonly orKeys?: true }
  /** By SQL that another function holds, for a column or in an object: `gorm.Expr("points + ?", 5)`. */
  | { readonly by: 'sql'; readonly functions: readonly string[] }
  /** By a template that starts with the column of its key: `{ points: sql`${accounts.points} + 5` }`. */
  | { readonly by: 'template'; readonly tags: readonly string[] }
  /** By a column, and a member of that same column: `set(ACCOUNT.POINTS, ACCOUNT.POINTS.plus(5))`. */
  | { readonly by: 'member'; readonly members: readonly string[] }
  /** By a mapped column as the key, and a sum that starts with it: `values({Account.points: Account.points + 5})`. */
  | { readonly by: 'sum' }

/** How a call says to which row it adds. */
export type AddedRow =
  /** By the conditions of its chain. Without any, it adds to the row that it belongs to, if the call has one, or is no such call. */
  | { readonly by: 'conditions'; readonly orOwn?: true }
  /** By the keys of an argument. */
  | { readonly by: 'keys'; readonly argument: number }
  /** By an option, or it adds to the row that it belongs to. One of these options makes it such a call. */
  | { readonly by: 'option'; readonly argument: number; readonly option: string; readonly oneOf: readonly string[] }
  /** Elsewhere: the statement is given to what runs it. Chained: it is part of a longer expression. */
  | { readonly by: 'outside'; readonly chained?: true }

/** Members of a mapper or a query builder that add an amount to stored columns. */
export interface AmountMember {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly language: Language
  readonly members: readonly string[]
  readonly columns: AddedColumns
  readonly row: AddedRow
  /** Texts of which each file with such a call has one; the members if not given. */
  readonly marks?: readonly string[]
}

/** The first row whose form a call has counts. */
export const amountMembers: readonly AmountMember[] = [
  {
    source: 'TypeORM 0.3, Repository API: increment(conditions, propertyPath, value)',
    language: 'typescript',
    members: ['increment', 'decrement'],
    columns: { by: 'name', argument: 1 },
    row: { by: 'keys', argument: 0 },
  },
  {
    source: 'Sequelize 6, Model instances, Incrementing and decrementing integer values; Model.increment with where',
    language: 'typescript',
    members: ['increment', 'decrement'],
    columns: { by: 'name', argument: 0, orKeys: true },
    row: { by: 'option', argument: 1, option: 'where', oneOf: ['by', 'where'] },
  },
  {
    source: 'Knex 3, Query Builder, increment and decrement',
    language: 'typescript',
    members: ['increment', 'decrement'],
    columns: { by: 'name', argument: 0, orKeys: true },
    row: { by: 'conditions' },
  },
  {
    source: 'Drizzle ORM 0.30, Update: an SQL expression as a value of set',
    language: 'typescript',
    members: ['set'],
    columns: { by: 'template', tags: ['sql'] },
    marks: ['sql`'],
    row: { by: 'conditions' },
  },
  {
    source: 'GORM 1.25, Update with SQL Expression',
    language: 'go',
    members: ['Update', 'UpdateColumn', 'Updates', 'UpdateColumns'],
    columns: { by: 'sql', functions: ['Expr'] },
    marks: ['Expr('],
    row: { by: 'conditions', orOwn: true },
  },
  {
    source: 'jOOQ 3.19, The UPDATE statement, arithmetic expressions of fields',
    language: 'java',
    members: ['set'],
    columns: { by: 'member', members: ['plus', 'add', 'minus'] },
    marks: ['jooq'],
    row: { by: 'outside' },
  },
  {
    source: 'Spring Data MongoDB 4, Updating documents: Update.inc',
    language: 'java',
    members: ['inc'],
    marks: ['inc('],
    columns: { by: 'name', argument: 0 },
    row: { by: 'outside', chained: true },
  },
  {
    source: 'SQLAlchemy 2.0, UPDATE: values() takes mapped columns as keys',
    language: 'python',
    members: ['values'],
    columns: { by: 'sum' },
    row: { by: 'conditions' },
  },
]

/** Members that give a statement a condition: Knex, TypeORM, Drizzle, GORM, SQLAlchemy. */
export const conditionMembers: ReadonlySet<string> = new Set(['where', 'andWhere', 'Where', 'filter', 'filter_by'])

/** Functions that compare a column with a value: Drizzle's `eq`. */
export const equalityFunctions: ReadonlySet<string> = new Set(['eq', 'equal'])

/** Members of numbers that compute a sum: `BigDecimal.add`, and the fields of jOOQ. */
export const sumMembers: ReadonlySet<string> = new Set(['add', 'plus', 'subtract', 'minus'])

/** Members that write an entity whose fields were changed: JPA, Spring Data, SQLAlchemy, GORM, TypeORM, Mongoose. */
export const entitySaves: ReadonlySet<string> = new Set(['save', 'saveAndFlush', 'commit', 'flush', 'persist', 'merge', 'Save', 'update'])

/** Those of them that write everything that their session has loaded. */
export const sessionSaves: ReadonlySet<string> = new Set(['commit', 'flush'])

/** Annotations whose text a mapper runs for a method: Spring Data's `@Query`. */
export const statementAnnotations: ReadonlySet<string> = new Set(['Query'])
