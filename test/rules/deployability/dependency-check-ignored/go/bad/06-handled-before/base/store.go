package store

func Open(ctx context.Context, db *sql.DB) (*sql.DB, error) {
	if err := db.PingContext(ctx); err != nil { // <- finding
		return nil, err
	}
	return db, nil
}
