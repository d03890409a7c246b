package main
import ("database/sql"; "net/http"; "os")
func envOr(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}
func main() {
	db, _ := sql.Open("sqlite", envOr("DATABASE_DSN", "file::memory:?cache=shared"))  // <- finding
	_ = db
	http.ListenAndServe(":8080", nil)
}
