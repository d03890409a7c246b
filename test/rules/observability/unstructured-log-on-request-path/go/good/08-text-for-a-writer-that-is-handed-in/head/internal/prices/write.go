package prices

import (
	"fmt"
	"io"
	"log/slog"
)

func Write(w io.Writer, sku string) {
	slog.Debug("writing", "sku", sku)
	fmt.Fprintln(w, sku)
}
