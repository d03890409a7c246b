package rates

import "database/sql"

var db, _ = sql.Open("pgx", "postgres://orders")
