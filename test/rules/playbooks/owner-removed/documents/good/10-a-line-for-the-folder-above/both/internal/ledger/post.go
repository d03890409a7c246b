package ledger

func Post() {}
