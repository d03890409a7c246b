import type { Example, Examples } from '#model/rule'
import { githubReceiver, stripeReceiver } from './webhook-go.ts'

const mark = ' // <- finding'
const at = (title: string, text: string): Example => ({ title, files: { 'internal/hooks/hooks.go': text } })
const fails = '	if err != nil {\n		http.Error(w, "later", http.StatusInternalServerError)\n		return\n	}'

export const eventOverwritesNewerStateGo: Examples = {
  bad: [
    at(
      'the plan that the event names',
      stripeReceiver(
        `	_, err = h.db.Exec("UPDATE accounts SET plan = $1 WHERE customer = $2", event.Data.Object["plan"], event.Account)\n${fails}`,
        '',
        mark,
      ),
    ),
    at(
      'in a method',
      stripeReceiver(
        `	err = h.setPlan(event.Account, string(event.Data.Raw))\n${fails}`,
        `
func (h *Hooks) setPlan(customer, plan string) error {
	_, err := h.db.Exec(\`UPDATE accounts SET plan = $1 WHERE customer = $2\`, plan, customer)
	return err
}
`,
        mark,
      ),
    ),
    at(
      'by gorm',
      githubReceiver(
        '	if err := h.db.Model(&Branch{}).Where("name = ?", nameOf(payload)).Update("head", headOf(payload)).Error; err != nil {\n		c.Status(http.StatusInternalServerError)\n		return\n	}',
        mark,
      ),
    ),
  ],
  good: [
    at(
      'the time of the event is compared',
      stripeReceiver(
        `	_, err = h.db.Exec("UPDATE accounts SET plan = $1, event_time = $3 WHERE customer = $2 AND event_time < $3", event.Data.Object["plan"], event.Account, event.Created)\n${fails}`,
      ),
    ),
    at(
      'what holds now is asked for',
      stripeReceiver(
        `	current, err := h.api.GetCurrentPlan(event.Account)\n${fails}\n	_, err = h.db.Exec("UPDATE accounts SET plan = $1 WHERE customer = $2", current, event.Account)\n${fails}`,
      ),
    ),
    at(
      'nothing is changed',
      stripeReceiver(`	err = h.db.QueryRow("SELECT 1 FROM accounts WHERE customer = $1", event.Account).Scan(new(int))\n${fails}`),
    ),
  ],
}
