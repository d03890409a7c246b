package gate

// Code is what a holder shows at the gate.
type Code struct {
	Holder string `json:"holder"`
	Lender string `json:"lender"`
	Door   int    `json:"door"`
}

// Visit is one way through a door.
type Visit struct {
	Door int
	Lent bool
}

func visitOf(code Code) Visit {
	return Visit{Door: code.Door, Lent: code.Lender != ""}
}
