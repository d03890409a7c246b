package store

import (
	"context"
	"database/sql"
	"log"
)

func main() {
	must(db.Ping())
}
