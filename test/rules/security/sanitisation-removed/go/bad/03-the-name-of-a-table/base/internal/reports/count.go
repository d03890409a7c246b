package reports

import (
	"fmt"

	"github.com/lib/pq"
)

var Driver pq.Driver

func (r *Reports) Count(table string) error {
	_, err := r.db.Exec(fmt.Sprintf("ANALYZE %s", pq.QuoteIdentifier(table))) // <- finding
	return err
}
