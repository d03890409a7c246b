package quotes
import (
	"net/http"
	"os"
	"strconv"
)
func Handle(w http.ResponseWriter, r *http.Request) {
	factor, _ := strconv.ParseFloat(os.Getenv("QUOTE_FACTOR"), 64) // <- finding
	w.Write([]byte(strconv.FormatFloat(factor, 'f', 2, 64)))
}
