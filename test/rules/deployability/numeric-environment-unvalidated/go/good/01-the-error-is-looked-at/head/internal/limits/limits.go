package limits

import (
	"database/sql"
	"fmt"
	"os"
	"strconv"
)

func Limit(db *sql.DB) error {
	most, err := strconv.Atoi(os.Getenv("POOL_SIZE"))
	if err != nil {
		return fmt.Errorf("POOL_SIZE: %w", err)
	}
	db.SetMaxOpenConns(most)
	return nil
}
