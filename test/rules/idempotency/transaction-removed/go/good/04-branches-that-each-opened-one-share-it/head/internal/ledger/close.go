package ledger

func (l *Ledger) Close(kind string) error {
	statement := "UPDATE months SET open = false"
	if kind == "year" {
		statement = "UPDATE years SET open = false"
	}
	tx, err := l.db.Begin()
	if err != nil {
		return err
	}
	if _, err = tx.Exec(statement); err != nil {
		return err
	}
	if _, err = tx.Exec("DELETE FROM drafts"); err != nil {
		return err
	}
	return tx.Commit()
}
