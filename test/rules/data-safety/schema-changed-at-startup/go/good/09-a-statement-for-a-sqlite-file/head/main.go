package main
import (
	"database/sql"
	"log"
	"net/http"
)
func main() {
	db, err := sql.Open("sqlite", "notes.db")
	if err != nil {
		log.Fatal(err)
	}
	if _, err := db.Exec("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY)"); err != nil {
		log.Fatal(err)
	}
	http.ListenAndServe(":8080", nil)
}
