package limits

import (
	"database/sql"
	"os"
	"strconv"
)

func Limit(db *sql.DB) {
	most, _ := strconv.Atoi(os.Getenv("POOL_SIZE")) // <- finding
	db.SetMaxOpenConns(most)
}
