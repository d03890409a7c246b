package routing

type patches []int

func (p patches) apply(routes []int) {
	for at, weight := range p {
		routes[at%len(routes)] = weight
	}
}

func weigh(p patches, routes []int) ([]int, error) {
	p.apply(routes)
	return routes, nil
}
