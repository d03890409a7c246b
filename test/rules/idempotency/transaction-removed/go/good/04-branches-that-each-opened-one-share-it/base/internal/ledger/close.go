package ledger

import "database/sql"

func (l *Ledger) Close(kind string) error {
	switch kind {
	case "month":
		tx, err := l.db.Begin()
		if err != nil {
			return err
		}
		if _, err = tx.Exec("UPDATE months SET open = false"); err != nil {
			return err
		}
		if _, err = tx.Exec("DELETE FROM drafts"); err != nil {
			return err
		}
		return tx.Commit()
	case "year":
		tx, err := l.db.Begin()
		if err != nil {
			return err
		}
		if _, err = tx.Exec("UPDATE years SET open = false"); err != nil {
			return err
		}
		if _, err = tx.Exec("DELETE FROM drafts"); err != nil {
			return err
		}
		return tx.Commit()
	}
	return sql.ErrNoRows
}
