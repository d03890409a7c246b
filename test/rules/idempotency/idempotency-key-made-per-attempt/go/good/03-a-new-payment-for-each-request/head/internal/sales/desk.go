package sales

import (
	"net/http"

	"github.com/google/uuid"

	"example.com/kiosk/internal/psp"
)

type Desk struct{ PSP *psp.Client }

func (d *Desk) Sell(w http.ResponseWriter, r *http.Request) {
	if err := d.PSP.Pay(r.Context(), r.FormValue("body"), uuid.NewString()); err != nil {
		http.Error(w, "not paid", http.StatusBadGateway)
	}
}
