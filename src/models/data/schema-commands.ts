interface SchemaCommand {
  readonly library: string
  readonly effect: 'recreate' | 'alter'
  readonly pattern: RegExp
}

/** Commands that change or drop a database without a migration, by the command reference of each tool. */
export const schemaCommands: readonly SchemaCommand[] = [
  { library: 'prisma', effect: 'recreate', pattern: /\bprisma\s+db\s+push\b[^&|;\n]*--force-reset\b/ },
  { library: 'prisma', effect: 'alter', pattern: /\bprisma\s+db\s+push\b[^&|;\n]*--accept-data-loss\b/ },
  { library: 'prisma', effect: 'recreate', pattern: /\bprisma\s+migrate\s+reset\b/ },
  { library: 'drizzle', effect: 'alter', pattern: /\bdrizzle-kit\s+push(?::\w+)?\b[^&|;\n]*--force\b/ },
  { library: 'sequelize', effect: 'recreate', pattern: /\bsequelize(?:-cli)?\s+db:drop\b/ },
  { library: 'typeorm', effect: 'recreate', pattern: /\btypeorm(?:-ts-node-\w+)?\s+schema:drop\b/ },
  { library: 'typeorm', effect: 'alter', pattern: /\btypeorm(?:-ts-node-\w+)?\s+schema:sync\b/ },
]
