module example.com/ledger

go 1.23

require (
	github.com/jackc/pgx/v5 v5.6.0
	github.com/pressly/goose/v3 v3.21.0
	gorm.io/gorm v1.25.10
	gorm.io/driver/postgres v1.5.7
	github.com/redis/go-redis/v9 v9.5.0
)
