package store

func Open(ctx context.Context, db *sql.DB) (*sql.DB, error) {
	_ = db.PingContext(ctx)
	return db, nil
}
