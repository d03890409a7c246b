package billing

type Instrument struct {
	Holder     string
	CardNumber string
}
