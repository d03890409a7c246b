package main
import (
	"context"
	"database/sql"
	"embed"
	"log"
	"net/http"
	"github.com/pressly/goose/v3"
)
//go:embed migrations/*.sql
var files embed.FS
func main() {
	db, _ := sql.Open("pgx", "")
	p, err := goose.NewProvider(goose.DialectPostgres, db, files)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := p.Up(context.Background()); err != nil { // <- finding
		log.Fatal(err)
	}
	http.ListenAndServe(":8080", nil)
}
