import type { Example, Examples } from '#model/rule'

const create = (check: string): string => `package orders

import (
	"net/http"
)

func (h *Handler) Create(w http.ResponseWriter, r *http.Request) {
	reference := r.FormValue("reference")
	exists, err := h.orders.HasReference(r.Context(), reference)
	if err != nil {
		http.Error(w, "orders", http.StatusInternalServerError)
		return
	}
${check}	h.orders.Create(r.Context(), reference)
	w.WriteHeader(http.StatusCreated)
}
`

const change = (title: string, before: string, after: string): Example => ({
  title,
  base: { 'internal/orders/create.go': create(before) },
  files: { 'internal/orders/create.go': create(after) },
})

const conflict = '\tif exists {\n\t\thttp.Error(w, "this order is here", http.StatusConflict)\n\t\treturn\n\t}\n'
const marked = conflict.replace('if exists {', 'if exists { // <- finding')

const charge = (check: string): string => `package billing

import "context"

func (b *Billing) Charge(ctx context.Context, invoice *Invoice) error {
${check}	return b.gateway.Charge(ctx, invoice.ID, invoice.Amount)
}
`

const queue = (check: string): string => `package downloads

func (q *Queue) Add(download Download) {
${check}	q.waiting = append(q.waiting, download)
	q.wake()
}
`

export const duplicateCheckRemovedGo: Examples = {
  bad: [
    change('answered with 409', marked, ''),
    {
      title: 'an error of the house',
      base: { 'internal/billing/charge.go': charge('\tif invoice.PaidAt != nil { // <- finding\n\t\treturn ErrAlreadyPaid\n\t}\n') },
      files: { 'internal/billing/charge.go': charge('') },
    },
    {
      title: 'left out of a queue',
      base: {
        'internal/downloads/queue.go': queue(
          '\tif _, ok := q.byURL[download.URL]; ok { // <- finding\n\t\tq.log.Debug("already queued", "url", download.URL)\n\t\treturn\n\t}\n',
        ),
      },
      files: { 'internal/downloads/queue.go': queue('') },
    },
  ],
  good: [
    change('a function that does it now', conflict, '\tif h.refuseSecond(w, reference) {\n\t\treturn\n\t}\n'),
    change('the same asked in other words', conflict, '\tif exists {\n\t\thttp.Error(w, "already exists", 409)\n\t\treturn\n\t}\n'),
    {
      title: 'the work went with it',
      base: {
        'internal/billing/charge.go': charge('\tif invoice.PaidAt != nil {\n\t\treturn ErrAlreadyPaid\n\t}\n').replace(
          'return b.gateway.Charge(ctx, invoice.ID, invoice.Amount)',
          'b.gateway.SendReceipt(ctx, invoice.ID)\n\treturn nil',
        ),
      },
      files: { 'internal/billing/charge.go': charge('').replace('return b.gateway.Charge(ctx, invoice.ID, invoice.Amount)', 'return nil') },
    },
    {
      title: 'only its condition is another',
      base: { 'internal/billing/charge.go': charge('\tif invoice.PaidAt != nil {\n\t\treturn ErrAlreadyPaid\n\t}\n') },
      files: { 'internal/billing/charge.go': charge('\tif invoice.Settled() {\n\t\treturn ErrAlreadyPaid\n\t}\n') },
    },
  ],
}
