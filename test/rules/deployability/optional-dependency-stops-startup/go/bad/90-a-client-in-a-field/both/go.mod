module example.org/menu

go 1.22

require (
	github.com/redis/go-redis/v9 v9.5.0
	github.com/jackc/pgx/v5 v5.5.0
)
