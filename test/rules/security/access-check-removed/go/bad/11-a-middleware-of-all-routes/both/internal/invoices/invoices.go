package invoices
import ("net/http"; "database/sql")
var DB *sql.DB
func Void(w http.ResponseWriter, r *http.Request) {
	DB.ExecContext(r.Context(), "update invoices set void = true where id = $1", r.PathValue("id"))
}
