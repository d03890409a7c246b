import { gapAt, rule } from '#model/rule'

const repository = (query: string): string => `import 'express'
import { Repository } from 'typeorm'
import { Note } from './note.js'
export const list = (notes: Repository<Note>, owner: string) =>
  notes
    .createQueryBuilder('note')
${query}
    .getMany()
`

export const alternativeEscapesCondition = rule({
  id: 'alternative-escapes-condition',
  check: '9.3',
  severity: 'P1',
  stage: 'preview',
  title: 'An `OR` that undoes the other conditions',
  why: 'The builder puts this text beside the other conditions without brackets, and `AND` binds more tightly than `OR`: rows for which the alternative holds come back whatever the others say, those of somebody else among them.',
  fix: 'Put brackets around the text, or use what the builder has for alternatives (`Brackets`, `orWhere` in a function).',
  blindSpots: 'A condition that is made elsewhere and handed over is not read.',
  examples: {
    typescript: {
      bad: [
        {
          title: 'beside the owner',
          files: {
            'src/notes.ts': repository(
              "    .where('note.owner = :owner', { owner })\n    .andWhere('note.draft = false OR note.shared = true') // <- finding",
            ),
          },
        },
        {
          title: 'brackets around each half only',
          files: {
            'src/notes.ts': repository(
              "    .where('note.owner = :owner', { owner })\n    .andWhere('(note.draft = false AND note.kind IN (:...kinds)) OR (note.shared = true)', { kinds: [1] }) // <- finding",
            ),
          },
        },
        {
          title: 'the first of several',
          files: {
            'src/notes.ts': repository(
              "    .where('note.draft = false or note.shared = true') // <- finding\n    .andWhere('note.owner = :owner', { owner })",
            ),
          },
        },
        {
          title: 'a raw text of another builder',
          files: {
            'src/notes.ts': `import 'express'\nimport knex from 'knex'\nconst db = knex({})\nexport const list = (owner: string) =>\n  db('notes')\n    .where({ owner })\n    .whereRaw('draft = false OR shared = true') // <- finding\n`,
          },
        },
        {
          title: 'with something filled in',
          files: {
            'src/notes.ts': repository(
              '    .where("note.owner = :owner", { owner })\n    .andWhere(`note.title LIKE :text OR note.${column} LIKE :text`, { text }) // <- finding',
            ),
          },
        },
      ],
      good: [
        {
          title: 'brackets around all of it',
          files: {
            'src/notes.ts': repository(
              "    .where('note.owner = :owner', { owner })\n    .andWhere('(note.draft = false OR note.shared = true)')",
            ),
          },
        },
        { title: 'the only condition', files: { 'src/notes.ts': repository("    .where('note.draft = false OR note.shared = true')") } },
        {
          title: 'the word in a value',
          files: {
            'src/notes.ts': repository("    .where('note.owner = :owner', { owner })\n    .andWhere(\"note.title = 'this or that'\")"),
          },
        },
        {
          title: 'what the builder has for it',
          files: {
            'src/notes.ts': repository(
              "    .where('note.owner = :owner', { owner })\n    .andWhere(new Brackets((q) => q.where('note.draft = false').orWhere('note.shared = true')))",
            ),
          },
        },
        {
          title: 'a column of that name',
          files: {
            'src/notes.ts': repository("    .where('note.owner = :owner', { owner })\n    .andWhere('note.or_else = 1')"),
          },
        },
        {
          title: 'a sentence',
          files: {
            'src/a.ts': `import 'express'\nexport const a = (form: { andWhere(text: string): void }) => form.andWhere('here or there')\n`,
          },
        },
        {
          title: 'alternatives of its own',
          files: {
            'src/notes.ts': repository("    .where('note.owner = :owner', { owner })\n    .orWhere('note.shared = true')"),
          },
        },
        {
          title: 'in a script',
          files: {
            'scripts/a.ts': `import { notes } from '../src/notes.js'\nnotes.where('a = 1').andWhere('b = 1 OR c = 1')\n`,
          },
        },
      ],
    },
  },
  *judge(system) {
    for (const open of system.facts('open-condition')) {
      if (!open.inService) continue
      yield gapAt(open, {
        message: `The \`OR\` of ${open.condition} stands beside the other conditions without brackets: what it lets through, they do not hold back.`,
      })
    }
  },
})
