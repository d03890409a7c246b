package depot

type Depot struct{}

func Open() *Depot { return &Depot{} }
