/** How object mappers name what they do with rows. The evidence that a class is mapped is its declaration. */
export const mapperNames = {
  /** Members that add a new object to a session (SQLAlchemy 2.0, Session.add; SQLModel 0.0). */
  addsToSession: new Set<string>(['add']),
  /** Members that run a statement that they are given (SQLAlchemy 2.0, Session.execute, scalars and scalar; SQLModel, Session.exec). */
  runs: new Set<string>(['execute', 'scalars', 'scalar', 'exec', 'run_sync']),
  /** Keys of an object that raise a stored number (Prisma 6, Working with atomic numbers; MongoDB 8.0, $inc). */
  increments: new Set<string>(['increment', '$inc']),
} as const

/** A mapper of Go whose models are structs, and whose statements are chains (GORM 1.30, Query, Create, Models). */
export const structMapper = {
  library: 'gorm',
  package: 'gorm.io/gorm',
  tag: 'gorm',
  /** The struct that gives a model its usual columns, and their names. */
  base: { name: 'Model', columns: ['ID', 'CreatedAt', 'UpdatedAt', 'DeletedAt'] },
  /** Parts of a tag: the name of the column, those that make it a key, and those that say that it is no column. */
  column: 'column',
  key: new Set<string>(['primarykey', 'primary_key']),
  unique: new Set<string>(['unique', 'uniqueindex', 'unique_index']),
  noColumn: new Set<string>(['-', 'foreignkey', 'many2many', 'polymorphic', 'embedded']),
  /** Members that read one row, or count rows, into the variable that they are given. */
  reads: new Set<string>(['First', 'Take', 'Last', 'Find']),
  counts: new Set<string>(['Count']),
  conditions: new Set<string>(['Where']),
  model: 'Model',
  creates: new Set<string>(['Create']),
  /** Members of a chain that change which rows it reads, or how it inserts. */
  others: new Set<string>(['Not', 'Or', 'Clauses', 'Joins', 'Scopes', 'Unscoped', 'FirstOrCreate', 'FirstOrInit', 'OnConflict', 'Raw']),
} as const

/** Mappers of TypeScript whose classes are read and written through a repository (TypeORM 0.3, Repository API). */
export const repositoryMapper = {
  library: 'typeorm',
  types: new Set<string>(['Repository', 'MongoRepository', 'TreeRepository']),
  makes: new Set<string>(['getRepository']),
  /** Members that read one row or ask whether there is one, with options; their condition is one of them. */
  readsWithOptions: new Set<string>(['findOne', 'exists', 'exist', 'count']),
  condition: 'where',
  /** The same, given the condition itself. */
  readsBy: new Set<string>(['findOneBy', 'existsBy', 'countBy']),
  counts: new Set<string>(['exists', 'exist', 'existsBy', 'count', 'countBy']),
  inserts: new Set<string>(['insert']),
  saves: new Set<string>(['save']),
  creates: new Set<string>(['create']),
  lock: 'lock',
} as const

/** A mapper of TypeScript whose models a call describes with an object for each field (Sequelize 6, Model Basics: init, define). */
export const describedMapper = {
  library: 'sequelize',
  /** In lower case, a part of every text that describes a model. */
  named: 'sequelize',
  /** The option of a model that holds its connection. */
  connection: 'sequelize',
} as const
