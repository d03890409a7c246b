package routing

import "fmt"

type patch struct {
	route  int
	weight int
}

type patches []patch

func (p patches) apply(routes []Route) error {
	for _, one := range p {
		if one.route >= len(routes) {
			return fmt.Errorf("no route %d", one.route)
		}
		routes[one.route].Weight = one.weight
	}
	return nil
}

type Route struct {
	Weight int
}

func weigh(patches patches, routes []Route) ([]Route, error) {
	if err := patches.apply(routes); err != nil {
		return nil, err
	}
	return routes, nil
}
