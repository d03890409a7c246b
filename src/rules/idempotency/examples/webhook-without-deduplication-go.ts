import type { Example, Examples } from '#model/rule'
import { githubReceiver, stripeReceiver } from './webhook-go.ts'

const mark = ' // <- finding'
const at = (title: string, text: string, others: Readonly<Record<string, string>> = {}): Example => ({
  title,
  files: { 'internal/hooks/hooks.go': text, ...others },
})
const credit = '	if err := h.credit(event.Data.Raw); err != nil {\n		http.Error(w, "later", http.StatusInternalServerError)\n		return\n	}'
const insert = (statement: string): string => `
func (h *Hooks) credit(raw []byte) error {
	_, err := h.db.Exec(${statement}, raw)
	return err
}
`

export const webhookWithoutDeduplicationGo: Examples = {
  bad: [
    at(
      'a row for each event',
      stripeReceiver(
        '	if _, err := h.db.Exec("INSERT INTO payments (amount, account) VALUES ($1, $2)", event.Data.Object["amount"], event.Account); err != nil {\n		http.Error(w, "later", http.StatusInternalServerError)\n		return\n	}',
        '',
        mark,
      ),
    ),
    at('in a method that it calls', stripeReceiver(credit, insert('"INSERT INTO credits (body) VALUES ($1)"'), mark)),
    at(
      'by gorm',
      githubReceiver(
        '	build := buildOf(payload)\n	if err := h.db.Create(&build).Error; err != nil {\n		c.Status(http.StatusInternalServerError)\n		return\n	}',
        mark,
      ),
    ),
  ],
  good: [
    at(
      'the id of the event is kept',
      stripeReceiver(credit, insert('"INSERT INTO processed_events (event_id) VALUES ($1) ON CONFLICT DO NOTHING"')),
    ),
    at(
      'asked for first',
      stripeReceiver(
        `	if h.alreadyProcessed(event.ID) {\n		w.WriteHeader(http.StatusOK)\n		return\n	}\n${credit}`,
        `${insert('"INSERT INTO credits (event_id, body) VALUES ($1, $2)"')}`,
      ),
    ),
    at(
      'by gorm, with a clause for conflicts',
      githubReceiver(
        '	build := buildOf(payload)\n	if err := h.db.Clauses(clause.OnConflict{DoNothing: true}).Create(&build).Error; err != nil {\n		c.Status(http.StatusInternalServerError)\n		return\n	}',
      ),
    ),
    at('unique in a migration', stripeReceiver(credit, insert('"INSERT INTO credits (body) VALUES ($1)"')), {
      'migrations/1_credits.up.sql': 'CREATE TABLE credits (id bigserial PRIMARY KEY, body bytea NOT NULL, stripe_id text UNIQUE);\n',
    }),
  ],
}
